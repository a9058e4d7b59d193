-- What hangs on a ticket: clocks, promises, links, own fields, answers of the script.

-- Deadlines are computed at the desks from the log (calendars); the server watches who does it
-- and that the times themselves, and what was met, change with the right that changes them.
CREATE OR REPLACE FUNCTION guard.on_sla_target() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  asked text[] := '{ticket:edit}';
  key uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.ticket_id ELSE NEW.ticket_id END;
BEGIN
  IF guard.is_keeper() OR TG_OP = 'INSERT' AND guard.registered_now(key) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.ticket_id, NEW.clock, NEW.started_at)
         IS DISTINCT FROM (OLD.ticket_id, OLD.clock, OLD.started_at)
       OR OLD.met_at IS NOT NULL AND (NEW.met_at IS NOT NULL OR OLD.clock <> 'resolution')
          AND NEW IS DISTINCT FROM OLD
    THEN PERFORM guard.refuse('ticket:edit', 'fixed'); END IF;
    asked := CASE
      WHEN (NEW.policy_id, NEW.target_minutes)
        IS DISTINCT FROM (OLD.policy_id, OLD.target_minutes) THEN '{ticket:edit}'
      WHEN OLD.met_at IS NOT NULL THEN '{ticket:reopen}'
      WHEN NEW.met_at IS NULL THEN '{ticket:work,ticket:take,ticket:assign,ticket:answer,'
        'ticket:edit,ticket:resolve,ticket:reopen,ticket:close}'
      WHEN NEW.clock = 'resolution' THEN '{ticket:resolve}'
      ELSE '{ticket:work,ticket:resolve,ticket:answer}' END;
  END IF;
  IF NOT guard.may_add(key, VARIADIC asked) THEN PERFORM guard.refuse(asked[1]); END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE OR DELETE ON sla_target
  FOR EACH ROW EXECUTE FUNCTION guard.on_sla_target();

CREATE OR REPLACE FUNCTION guard.on_promise() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NOT guard.registered_now(NEW.ticket_id)
    THEN PERFORM guard.refuse('ticket:register'); END IF;
    NEW.made_by_id := guard.me();
    NEW.kept_at := NULL;
    RETURN NEW;
  END IF;
  IF NOT guard.may_add(OLD.ticket_id, 'ticket:answer', 'ticket:resolve')
  THEN PERFORM guard.refuse('ticket:answer'); END IF;
  IF OLD.kept_at IS NOT NULL OR (NEW.id, NEW.ticket_id, NEW.call_id, NEW.text, NEW.due_at,
      NEW.made_at, NEW.made_by_id) IS DISTINCT FROM (OLD.id, OLD.ticket_id, OLD.call_id,
      OLD.text, OLD.due_at, OLD.made_at, OLD.made_by_id)
  THEN PERFORM guard.refuse('ticket:answer', 'fixed'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON promise
  FOR EACH ROW EXECUTE FUNCTION guard.on_promise();

-- A ticket of the same call is linked to the one before it, wherever that went.
CREATE OR REPLACE FUNCTION guard.on_ticket_link() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  key uuid;
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  FOREACH key IN ARRAY ARRAY[NEW.ticket_id, NEW.other_id] LOOP
    IF NOT guard.registered_now(key) AND NOT guard.may_add(key, 'ticket:link')
       AND NOT (NEW.kind = 'same_call' AND guard.registered_now(NEW.ticket_id) AND EXISTS (
         SELECT FROM call c JOIN call_ticket t ON t.call_id = c.id
          JOIN call_ticket this ON this.call_id = c.id
          WHERE c.agent_id = guard.me() AND t.relation = 'created' AND t.ticket_id = key
            AND this.ticket_id = NEW.ticket_id))
    THEN PERFORM guard.refuse('ticket:link'); END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON ticket_link
  FOR EACH ROW EXECUTE FUNCTION guard.on_ticket_link();

CREATE OR REPLACE FUNCTION guard.on_field_value() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR guard.registered_now(NEW.ticket_id) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND (NEW.ticket_id, NEW.field_id) <> (OLD.ticket_id, OLD.field_id)
  THEN PERFORM guard.refuse('ticket:edit', 'fixed'); END IF;
  IF NOT guard.may_add(NEW.ticket_id, 'ticket:edit') OR EXISTS (SELECT FROM ticket t
      WHERE t.id = NEW.ticket_id AND t.state_type IN ('resolved', 'closed'))
  THEN PERFORM guard.refuse('ticket:edit'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON ticket_field_value
  FOR EACH ROW EXECUTE FUNCTION guard.on_field_value();

-- A field of a ticket changes as the ticket does: its version says so.
CREATE OR REPLACE FUNCTION guard.version_was_raised() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR EXISTS (
    SELECT FROM guard.ticket_history h
     WHERE h.ticket_id = NEW.ticket_id AND h.txid = pg_current_xact_id() AND h.at >= now()
       AND h.after ? 'version')
  THEN RETURN NULL; END IF;
  PERFORM guard.outdated();
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_true ON ticket_field_value;
CREATE CONSTRAINT TRIGGER guard_true AFTER INSERT OR UPDATE ON ticket_field_value
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.version_was_raised();

CREATE OR REPLACE FUNCTION guard.on_ticket_answer() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.registered_now(NEW.ticket_id)
  THEN PERFORM guard.refuse('ticket:register'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON ticket_answer
  FOR EACH ROW EXECUTE FUNCTION guard.on_ticket_answer();
