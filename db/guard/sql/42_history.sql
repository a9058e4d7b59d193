-- What was done to every ticket, by the login of the session that did it: written by the server
-- alone, changed by nobody, the owner included.

CREATE TABLE IF NOT EXISTS guard.ticket_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  login text NOT NULL DEFAULT session_user,
  txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  ticket_id uuid NOT NULL,
  op text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL
);
CREATE INDEX IF NOT EXISTS ix_ticket_history_ticket ON guard.ticket_history (ticket_id, id);

-- Of a change the columns that changed, of a registration what it began with: everything else
-- a ticket began with is in the row itself or in the ``before`` of the first change of it.
CREATE OR REPLACE FUNCTION guard.keep_history() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  was jsonb;
  now_is jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO guard.ticket_history (ticket_id, op, before, after) VALUES (
      NEW.id, 'insert', '{}', jsonb_build_object(
        'number', NEW.number, 'state', NEW.state, 'state_type', NEW.state_type,
        'version', NEW.version, 'assignee_id', NEW.assignee_id, 'group_id', NEW.group_id,
        'registered_by_id', NEW.registered_by_id));
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    INSERT INTO guard.ticket_history (ticket_id, op, before, after)
      VALUES (OLD.id, 'delete', to_jsonb(OLD) - 'search_vector', '{}');
    RETURN NULL;
  END IF;
  -- Dropped before it is turned to text: it is the longest column of all.
  OLD.search_vector := NULL;
  NEW.search_vector := NULL;
  SELECT coalesce(jsonb_object_agg(o.key, o.value), '{}'),
         coalesce(jsonb_object_agg(o.key, n.value), '{}')
    INTO was, now_is
    FROM jsonb_each(to_jsonb(OLD)) o JOIN jsonb_each(to_jsonb(NEW)) n USING (key)
   WHERE o.value <> n.value;
  INSERT INTO guard.ticket_history (ticket_id, op, before, after)
    VALUES (NEW.id, 'update', was, now_is);
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS guard_history ON ticket;
CREATE OR REPLACE TRIGGER guard_history AFTER INSERT OR DELETE ON ticket
  FOR EACH ROW EXECUTE FUNCTION guard.keep_history();
CREATE OR REPLACE TRIGGER guard_history_of_change AFTER UPDATE ON ticket
  FOR EACH ROW WHEN (NOT (current_user = 'firstline_owner'
    AND OLD.assignee_id IS NULL AND NEW.assignee_id IS NOT NULL))
  EXECUTE FUNCTION guard.keep_history();

-- The same of a ticket that the guard's own function gave to somebody (54_taking.sql): which
-- columns may have changed is known, and comparing all of them costs as much as the change.
CREATE OR REPLACE FUNCTION guard.keep_taken() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := jsonb_build_object('assignee_id', OLD.assignee_id, 'version', OLD.version);
  now_is jsonb := jsonb_build_object('assignee_id', NEW.assignee_id, 'version', NEW.version);
BEGIN
  IF OLD.state <> NEW.state THEN
    was := was || jsonb_build_object('state', OLD.state);
    now_is := now_is || jsonb_build_object('state', NEW.state);
  END IF;
  IF OLD.state_type <> NEW.state_type THEN
    was := was || jsonb_build_object('state_type', OLD.state_type);
    now_is := now_is || jsonb_build_object('state_type', NEW.state_type);
  END IF;
  IF OLD.changed_at <> NEW.changed_at THEN
    was := was || jsonb_build_object('changed_at', OLD.changed_at);
    now_is := now_is || jsonb_build_object('changed_at', NEW.changed_at);
  END IF;
  IF OLD.changed_by_id IS DISTINCT FROM NEW.changed_by_id THEN
    was := was || jsonb_build_object('changed_by_id', OLD.changed_by_id);
    now_is := now_is || jsonb_build_object('changed_by_id', NEW.changed_by_id);
  END IF;
  INSERT INTO guard.ticket_history (ticket_id, op, before, after)
    VALUES (NEW.id, 'update', was, now_is);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guard_history_of_taking AFTER UPDATE ON ticket
  FOR EACH ROW WHEN (current_user = 'firstline_owner'
    AND OLD.assignee_id IS NULL AND NEW.assignee_id IS NOT NULL)
  EXECUTE FUNCTION guard.keep_taken();

-- Only the trigger of the ticket adds: at the first level of triggers somebody writes by hand.
CREATE OR REPLACE FUNCTION guard.keep_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  PERFORM guard.refuse('', 'history_is_kept');
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER guard_kept
  BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON guard.ticket_history
  FOR EACH STATEMENT EXECUTE FUNCTION guard.keep_as_written();

-- Imported tickets bring their past with them: names and times are the other system's.
CREATE OR REPLACE FUNCTION guard.imported_now(ticket_key uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN guard.registered_now(ticket_key) AND guard.allowed('data:import')
     AND EXISTS (SELECT FROM ticket WHERE id = ticket_key AND external_key IS NOT NULL);
END $$;

-- The trail of one ticket, oldest first, for whoever may read the ticket.
CREATE OR REPLACE FUNCTION guard.history_of(ticket_key uuid)
RETURNS TABLE (at timestamptz, login text, op text, before jsonb, after jsonb)
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (guard.is_keeper() OR guard.may_on(ticket_key, 'ticket:read')) THEN RETURN; END IF;
  RETURN QUERY SELECT h.at, h.login, h.op, h.before, h.after
    FROM guard.ticket_history h WHERE h.ticket_id = ticket_key ORDER BY h.id;
END $$;
GRANT EXECUTE ON FUNCTION guard.history_of(uuid) TO firstline_staff;
