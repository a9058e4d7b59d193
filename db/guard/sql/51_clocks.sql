-- The clocks of a ticket follow the ticket. The desks compute deadlines (calendars), the server
-- holds them to what it can know: the minutes are the policy's for the ticket's priority, a clock
-- begins with the ticket and is met when the ticket says, and a deadline moves only together with
-- what moves it. Asked at the end of the transaction: the clocks are written before the ticket.

-- The minutes that the ticket's policy gives a clock; NULL for none.
CREATE OR REPLACE FUNCTION guard.minutes_of(of_ticket uuid, of_clock text) RETURNS int
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (
    SELECT CASE of_clock WHEN 'resolution' THEN p.resolution_minutes
                         ELSE p.first_response_minutes END
      FROM ticket t JOIN sla_policy_target p
        ON p.policy_id = t.sla_policy_id AND p.priority = t.priority
     WHERE t.id = of_ticket AND NOT t.outside_sla);
END $$;

-- Whether this transaction changed something of the ticket that its deadlines hang on.
CREATE OR REPLACE FUNCTION guard.clocks_moved(of_ticket uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM guard.ticket_history h
     WHERE h.ticket_id = of_ticket AND h.txid = pg_current_xact_id() AND h.at >= now()
       AND (h.op = 'insert' OR h.after ?| '{state,priority,sla_policy_id,category_id}'));
END $$;

CREATE OR REPLACE FUNCTION guard.on_clock_time() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR guard.imported_now(NEW.ticket_id) THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.started_at := (SELECT opened_at FROM ticket WHERE id = NEW.ticket_id);
  END IF;
  IF TG_OP = 'INSERT' OR NEW.met_at IS DISTINCT FROM OLD.met_at THEN
    NEW.met_at := guard.moment(
      NEW.met_at, (SELECT changed_at FROM ticket WHERE id = NEW.ticket_id));
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT OR UPDATE ON sla_target
  FOR EACH ROW EXECUTE FUNCTION guard.on_clock_time();

CREATE OR REPLACE FUNCTION guard.clock_is_true() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  one ticket;
BEGIN
  IF guard.is_keeper() THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN
    IF guard.minutes_of(OLD.ticket_id, OLD.clock) IS NOT NULL
    THEN PERFORM guard.refuse('ticket:edit', 'clock_runs'); END IF;
    RETURN NULL;
  END IF;
  IF guard.imported_now(NEW.ticket_id) THEN RETURN NULL; END IF;
  SELECT * INTO one FROM ticket WHERE id = NEW.ticket_id;
  IF (TG_OP = 'INSERT' OR (NEW.policy_id, NEW.target_minutes)
        IS DISTINCT FROM (OLD.policy_id, OLD.target_minutes))
     AND (NEW.policy_id, NEW.target_minutes) IS DISTINCT FROM
         (one.sla_policy_id, guard.minutes_of(NEW.ticket_id, NEW.clock))
  THEN PERFORM guard.outdated(); END IF;
  IF TG_OP = 'INSERT' AND NEW.met_at IS NULL THEN RETURN NULL; END IF;
  IF (TG_OP = 'INSERT' OR NEW.met_at IS DISTINCT FROM OLD.met_at)
     AND NEW.met_at IS DISTINCT FROM (CASE NEW.clock WHEN 'resolution' THEN one.resolved_at
                                                     ELSE one.first_response_at END)
  THEN PERFORM guard.refuse('ticket:resolve', 'nothing_changed'); END IF;
  IF TG_OP = 'UPDATE' AND NEW.due_at <> OLD.due_at AND NOT guard.clocks_moved(NEW.ticket_id)
     -- Who shapes working time and targets lets the open tickets follow.
     AND NOT guard.allowed('sla:edit')
  THEN PERFORM guard.refuse('ticket:edit', 'nothing_changed'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_true ON sla_target;
CREATE CONSTRAINT TRIGGER guard_true AFTER INSERT OR UPDATE OR DELETE ON sla_target
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.clock_is_true();

-- The ticket's own due time is that of a clock which runs.
CREATE OR REPLACE FUNCTION guard.due_is_true() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  one ticket;
BEGIN
  SELECT * INTO one FROM ticket WHERE id = NEW.id;
  IF guard.is_keeper() OR EXISTS (
    SELECT FROM sla_target s WHERE s.ticket_id = NEW.id AND s.met_at IS NULL
       AND s.due_at = one.due_at)
     OR one.due_at IS NULL AND (one.state_type NOT IN ('new', 'open') OR NOT EXISTS (
       SELECT FROM sla_target s WHERE s.ticket_id = NEW.id AND s.met_at IS NULL))
  THEN RETURN NULL; END IF;
  PERFORM guard.refuse('ticket:edit', 'nothing_changed');
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_due ON ticket;
CREATE CONSTRAINT TRIGGER guard_due AFTER UPDATE ON ticket
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.due_at IS DISTINCT FROM NEW.due_at)
  EXECUTE FUNCTION guard.due_is_true();
