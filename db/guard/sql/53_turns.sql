-- Whose turn it is under a rule that goes round: a sequence for each rule, so that no desk waits
-- for another's registration to end. A turn drawn by a transaction that failed is passed over.
CREATE OR REPLACE FUNCTION guard.turns_of(of_rule uuid) RETURNS regclass
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN to_regclass('guard.turn_of_' || replace(of_rule::text, '-', ''));
END $$;

-- Begun with the rule, so that no desk's first registration does it while others wait.
CREATE OR REPLACE FUNCTION guard.begin_turns(of_rule uuid) RETURNS regclass
SECURITY DEFINER SET search_path = public, pg_temp SET client_min_messages = warning
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7240119);
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS guard.turn_of_%s CYCLE',
                 replace(of_rule::text, '-', ''));
  RETURN guard.turns_of(of_rule);
END $$;

CREATE OR REPLACE FUNCTION guard.on_route() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp SET client_min_messages = warning
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    PERFORM guard.begin_turns(NEW.id);
  ELSE
    EXECUTE format('DROP SEQUENCE IF EXISTS guard.turn_of_%s', replace(OLD.id::text, '-', ''));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guard_turns AFTER INSERT OR DELETE ON routing_rule
  FOR EACH ROW EXECUTE FUNCTION guard.on_route();

-- A category may go round as well.
DROP TRIGGER IF EXISTS guard_turns_begin ON category;
CREATE TRIGGER guard_turns_begin AFTER INSERT OR UPDATE OF way ON category
  FOR EACH ROW WHEN (NEW.way = 'round_robin') EXECUTE FUNCTION guard.on_route();
CREATE OR REPLACE TRIGGER guard_turns_end AFTER DELETE ON category
  FOR EACH ROW EXECUTE FUNCTION guard.on_route();

CREATE OR REPLACE FUNCTION guard.next_turn(of_rule uuid) RETURNS bigint
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN 1 + coalesce(pg_sequence_last_value(guard.turns_of(of_rule)), 0);
END $$;

-- Whoever registers draws one turn of a rule or category that there is; nobody moves the others.
CREATE OR REPLACE FUNCTION guard.draw_turn(of_rule uuid) RETURNS bigint
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  turns regclass := guard.turns_of(of_rule);
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('ticket:register')
  THEN PERFORM guard.refuse('ticket:register'); END IF;
  IF turns IS NULL THEN
    IF NOT EXISTS (SELECT FROM routing_rule WHERE id = of_rule)
       AND NOT EXISTS (SELECT FROM category WHERE id = of_rule)
    THEN PERFORM guard.refuse('ticket:register', 'setup_unknown'); END IF;
    turns := guard.begin_turns(of_rule);
  END IF;
  RETURN nextval(turns);
END $$;
