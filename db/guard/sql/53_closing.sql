-- Solved tickets that the room closes by itself (R45): by whichever desk notices first, once.
-- The moment is the rule's, not the desk's; nobody stands for it.
CREATE TABLE IF NOT EXISTS guard.closing (
  transaction xid8 NOT NULL,
  ticket_id uuid NOT NULL,
  PRIMARY KEY (transaction, ticket_id)
);

-- How many days after the solution, 0 for never.
CREATE OR REPLACE FUNCTION guard.close_days() RETURNS int
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE guard.setting('reopen_rule') WHEN 'confirmation'
    THEN guard.setting('confirmation_days') ELSE guard.setting('auto_close_days') END::int;
END $$;

CREATE OR REPLACE FUNCTION guard.close_overdue(most int) RETURNS SETOF uuid
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  days int := guard.close_days();
  running xid8 := pg_current_xact_id();
  wait interval := make_interval(hours => 24 * days);
  one record;
  moment timestamptz;
BEGIN
  IF days <= 0 OR NOT guard.is_keeper() AND guard.me() IS NULL THEN RETURN; END IF;
  FOR one IN
    SELECT t.id, t.state, t.resolved_at, t.changed_at, t.version FROM ticket t
     WHERE t.state_type = 'resolved' AND t.resolved_at < now() - wait
     ORDER BY t.resolved_at LIMIT least(greatest(most, 0), 500) FOR UPDATE SKIP LOCKED
  LOOP
    moment := greatest(one.resolved_at + wait, one.changed_at);
    INSERT INTO guard.closing VALUES (running, one.id);
    UPDATE ticket SET state = 'closed', state_type = 'closed', closed_at = moment, due_at = NULL,
      changed_at = moment, changed_by_id = NULL, version = one.version + 1 WHERE id = one.id;
    INSERT INTO state_change (id, ticket_id, at, state, reason)
      VALUES (gen_random_uuid(), one.id, moment, 'closed', '');
    INSERT INTO timeline_entry (id, ticket_id, at, kind, audience, body, facts, ticket_version)
      VALUES (gen_random_uuid(), one.id, moment, 'state', 'internal', '', json_build_object(
        'from', one.state, 'to', 'closed', 'automatic', true, 'days', days), one.version + 1);
    PERFORM guard.tell_change('ticket', one.id), guard.tell_change('timeline', one.id);
    -- Whoever asked for it has no way into these tickets for the rest of the transaction.
    DELETE FROM guard.closing WHERE transaction = running AND ticket_id = one.id;
    RETURN NEXT one.id;
  END LOOP;
END $$;
