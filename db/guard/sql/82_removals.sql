-- The little that is ever deleted, by functions: whoever may delete from a table may also lock all
-- of it and stop the room. Everybody removes his own; the triggers ask what else there is to ask.

CREATE OR REPLACE FUNCTION guard.leave(of_desk text) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM presence WHERE agent_id = guard.me() AND desk = of_desk;
END $$;

CREATE OR REPLACE FUNCTION guard.lost_desks() RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM presence WHERE agent_id = guard.me() AND seen_at < now() - interval '30 seconds';
END $$;

-- Hours that were rolled out or set by hand; whoever shapes the room shapes the roster.
CREATE OR REPLACE FUNCTION guard.drop_shifts(which uuid[]) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('catalogue:edit')
  THEN PERFORM guard.refuse('catalogue:edit'); END IF;
  DELETE FROM duty_shift WHERE id = ANY (which);
END $$;

CREATE OR REPLACE FUNCTION guard.drop_duty_day(of_agent uuid, of_day date) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('catalogue:edit')
  THEN PERFORM guard.refuse('catalogue:edit'); END IF;
  DELETE FROM duty_day WHERE agent_id = of_agent AND day = of_day;
END $$;

CREATE OR REPLACE FUNCTION guard.drop_drafts(calls uuid[]) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM call_draft_copy WHERE agent_id = guard.me() AND call_id = ANY (calls);
END $$;

CREATE OR REPLACE FUNCTION guard.drop_saved_filter(which uuid) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM saved_filter WHERE agent_id = guard.me() AND id = which;
END $$;

CREATE OR REPLACE FUNCTION guard.drop_clock(of_ticket uuid, of_clock text) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.may_add(of_ticket, 'ticket:edit')
  THEN PERFORM guard.refuse('ticket:edit'); END IF;
  DELETE FROM sla_target WHERE ticket_id = of_ticket AND clock = of_clock;
END $$;

CREATE OR REPLACE FUNCTION guard.drop_article_categories(of_article uuid) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.may_write_article(of_article)
  THEN PERFORM guard.refuse('article:write'); END IF;
  DELETE FROM article_category WHERE article_id = of_article;
END $$;
