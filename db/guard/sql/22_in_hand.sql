-- Tickets that the running transaction holds though its right to read may not reach them:
-- what it registers for another department, what it passes on out of its own reach. They stay
-- visible to that transaction alone, so that it can finish its work. Nobody else's word is
-- taken for it: the rows are the server's own and named by the transaction.
CREATE TABLE IF NOT EXISTS guard.in_hand (
  transaction xid8 NOT NULL,
  ticket_id uuid NOT NULL,
  registered boolean NOT NULL,
  PRIMARY KEY (transaction, ticket_id)
);

-- VOLATILE: a statement that passes a ticket on must see what its own trigger noted.
CREATE OR REPLACE FUNCTION guard.in_hand() RETURNS uuid[]
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  running xid8 := pg_current_xact_id_if_assigned();
BEGIN
  IF running IS NULL THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(SELECT ticket_id FROM guard.in_hand WHERE transaction = running);
END $$;

CREATE OR REPLACE FUNCTION guard.registered_now(of_ticket uuid) RETURNS boolean
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM guard.in_hand WHERE transaction = pg_current_xact_id_if_assigned()
      AND ticket_id = of_ticket AND registered);
END $$;

CREATE OR REPLACE FUNCTION guard.note_in_hand() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR TG_OP = 'UPDATE' AND guard.within(
    'ticket:read', NEW.department_id, NEW.line, NEW.group_id, NEW.assignee_id) THEN
    RETURN NEW;
  END IF;
  DELETE FROM guard.in_hand WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guard.in_hand
    WHERE transaction < pg_snapshot_xmin(pg_current_snapshot()) LIMIT 10
    FOR UPDATE SKIP LOCKED));
  INSERT INTO guard.in_hand VALUES (pg_current_xact_id(), NEW.id, TG_OP = 'INSERT')
  ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;

-- Last by name: after whatever else may still change where the ticket goes.
CREATE OR REPLACE TRIGGER zz_in_hand_registered BEFORE INSERT ON ticket
FOR EACH ROW EXECUTE FUNCTION guard.note_in_hand();
CREATE OR REPLACE TRIGGER zz_in_hand_passed BEFORE UPDATE ON ticket FOR EACH ROW
WHEN (current_user <> 'firstline_owner' AND (OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
      IS DISTINCT FROM (NEW.department_id, NEW.line, NEW.group_id, NEW.assignee_id))
EXECUTE FUNCTION guard.note_in_hand();

-- The rule by which this very transaction noticed something of a ticket.
CREATE OR REPLACE FUNCTION guard.crossed_by(of_ticket uuid) RETURNS SETOF escalation_rule
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT r.* FROM sla_crossing c JOIN escalation_rule r ON r.id = c.rule_id
    WHERE c.ticket_id = of_ticket AND c.xmin = pg_current_xact_id()::xid;
END $$;

CREATE OR REPLACE FUNCTION guard.crossed_now(of_ticket uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM sla_crossing c
                  WHERE c.ticket_id = of_ticket AND c.xmin = pg_current_xact_id()::xid);
END $$;

CREATE OR REPLACE FUNCTION guard.crossing_now(of_crossing uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM sla_crossing c
                  WHERE c.id = of_crossing AND c.xmin = pg_current_xact_id()::xid);
END $$;
