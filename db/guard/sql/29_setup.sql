-- The room's set-up: which right shapes which table. db/setup/shapes.py names the same tables; a
-- test holds the two together.
CREATE OR REPLACE FUNCTION guard.setup_right(of_table text) RETURNS text
IMMUTABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE
    WHEN of_table IN ('working_calendar', 'working_interval', 'calendar_exception', 'sla_policy',
                      'sla_policy_target', 'sla_rule', 'escalation_rule') THEN 'sla:edit'
    WHEN of_table IN ('department', 'support_line', 'support_group') THEN 'staff:edit'
    WHEN of_table IN ('category', 'category_synonym', 'category_field', 'custom_field', 'script',
                      'script_question', 'script_option', 'ticket_state', 'state_move', 'answer_set',
                      'answer_set_holder', 'canned_answer', 'article', 'article_category', 'partner', 'role_filter',
                      'channel_owner', 'kpi_target', 'room_setting', 'routing_rule', 'duty_pattern', 'duty_slot')
      THEN 'catalogue:edit'
  END;
END $$;

-- Columns that only the program's other work touches: nobody sets a counter by hand.
CREATE OR REPLACE FUNCTION guard.setup_counter(of_table text, of_column text) RETURNS boolean
IMMUTABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (of_table, of_column) IN (('canned_answer', 'used'), ('canned_answer', 'helped'));
END $$;

-- Rights column by column: whoever may update a whole table may lock it as well. Articles have
-- rules of their own (30_articles.sql): their authors write them too.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT c.relname AS name, guard.setup_right(c.relname) AS asked,
           string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS every,
           string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
             FILTER (WHERE NOT guard.setup_counter(c.relname, a.attname)) AS shaped
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND a.attnum > 0 AND NOT a.attisdropped AND guard.setup_right(c.relname) IS NOT NULL
       AND c.relname NOT IN ('article', 'article_category')
     GROUP BY c.relname
  LOOP
    EXECUTE format('GRANT INSERT (%s), UPDATE (%s) ON %I TO firstline_staff',
                   one.every, one.shaped, one.name);
    EXECUTE format('CREATE POLICY shaped_new ON %I FOR INSERT TO firstline_staff'
                   || ' WITH CHECK ((SELECT guard.allowed(%L)))', one.name, one.asked);
    EXECUTE format('CREATE POLICY shaped ON %I FOR UPDATE TO firstline_staff'
                   || ' USING ((SELECT guard.allowed(%L)))', one.name, one.asked);
  END LOOP;
END $$;

-- What a state means stays: its tickets repeat it. The states that the program itself puts
-- tickets into are never hidden (FIXED of app/domain/lifecycle.py).
CREATE OR REPLACE FUNCTION guard.on_state_shaped() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF (NEW.code, NEW.state_type) IS DISTINCT FROM (OLD.code, OLD.state_type)
     OR NOT NEW.active AND NEW.code IN ('new', 'assigned', 'resolved', 'closed', 'reopened')
  THEN PERFORM guard.refuse('catalogue:edit', 'fixed'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_shaped BEFORE UPDATE ON ticket_state
  FOR EACH ROW EXECUTE FUNCTION guard.on_state_shaped();

-- Whoever speaks on the phone counts an answer, and touches nothing else of it.
CREATE OR REPLACE FUNCTION guard.on_answer_change() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('catalogue:edit')
     AND (to_jsonb(NEW) - 'used' - 'helped') IS DISTINCT FROM (to_jsonb(OLD) - 'used' - 'helped')
  THEN PERFORM guard.refuse('catalogue:edit'); END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS guard_words ON canned_answer;
CREATE TRIGGER guard_words BEFORE UPDATE ON canned_answer
  FOR EACH ROW EXECUTE FUNCTION guard.on_answer_change();

-- One row of the set-up taken away by its key; a foreign key keeps what is used.
CREATE OR REPLACE FUNCTION guard.drop_setup(of_table text, which jsonb) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp SET datestyle = 'ISO' LANGUAGE plpgsql AS $$
DECLARE
  asked text := guard.setup_right(of_table);
  clause text;
  gone int;
BEGIN
  IF asked IS NULL THEN PERFORM guard.refuse('catalogue:edit', 'setup_unknown'); END IF;
  IF NOT guard.is_keeper() AND NOT guard.allowed(asked) THEN PERFORM guard.refuse(asked); END IF;
  SELECT string_agg(format('%I::text = %L', key, value), ' AND ')
    INTO clause FROM jsonb_each_text(which);
  EXECUTE format('DELETE FROM %I WHERE %s', of_table, coalesce(clause, 'false'));
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 1 THEN PERFORM guard.refuse(asked, 'setup_unknown'); END IF;
END $$;
