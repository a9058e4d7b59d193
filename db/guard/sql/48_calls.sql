-- A call belongs to whoever spoke. Others only ring a lost caller back.
CREATE OR REPLACE FUNCTION guard.on_call() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  me uuid;
  rings text;
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  me := guard.me();
  IF TG_OP = 'INSERT' THEN
    IF NOT guard.allowed('call:register') THEN PERFORM guard.refuse('call:register'); END IF;
    IF NOT guard.admitted_to_calls() THEN PERFORM guard.refuse('call:register', 'calls_not_yet'); END IF;
    NEW.agent_id := me;
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR NEW.agent_id <> OLD.agent_id
  THEN PERFORM guard.refuse('call:register', 'fixed'); END IF;
  rings := guard.reach('callback:ring');
  IF OLD.callback_due_at IS NOT NULL AND OLD.called_back_at IS NULL
     AND (rings = 'any' OR rings = 'own' AND OLD.agent_id = me)
     AND to_jsonb(NEW) - '{note,outcome,callback_due_at,called_back_at}'::text[]
       = to_jsonb(OLD) - '{note,outcome,callback_due_at,called_back_at}'::text[]
     AND NEW.callback_due_at IS NOT NULL
     AND (NEW.outcome IS NOT DISTINCT FROM OLD.outcome OR NEW.outcome = 'callback_done'
       AND NEW.called_back_at IS NOT NULL)
  THEN RETURN NEW; END IF;
  IF OLD.agent_id IS DISTINCT FROM me THEN PERFORM guard.refuse('callback:ring'); END IF;
  IF NOT guard.allowed('call:register') THEN PERFORM guard.refuse('call:register'); END IF;
  IF NEW.called_back_at IS DISTINCT FROM OLD.called_back_at
     OR NEW.outcome = 'callback_done' AND OLD.outcome IS DISTINCT FROM NEW.outcome
  THEN PERFORM guard.refuse('callback:ring'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON call
  FOR EACH ROW EXECUTE FUNCTION guard.on_call();

CREATE OR REPLACE FUNCTION guard.on_call_ticket() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM call WHERE id = NEW.call_id AND agent_id = guard.me())
  THEN PERFORM guard.refuse('call:register'); END IF;
  IF NOT guard.registered_now(NEW.ticket_id) AND (NEW.relation = 'created'
     OR NOT guard.may_add(NEW.ticket_id, 'ticket:note'))
  THEN PERFORM guard.refuse('ticket:note'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON call_ticket
  FOR EACH ROW EXECUTE FUNCTION guard.on_call_ticket();

-- What must be said first (N15). It holds for a caller who was known when the call began, by the
-- notices that stood then and stand still: what is written while he speaks refuses nothing. When
-- the call began is what its desk says, as with every time of a call.
CREATE OR REPLACE FUNCTION guard.unsaid(caller uuid, at_call uuid, since timestamptz)
RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM contact p JOIN client_notice n ON n.contact_id = p.id OR n.client_id = p.client_id
    WHERE p.id = caller AND p.created_at < since AND n.must_confirm AND n.created_at <= since
      AND (n.expires_at IS NULL OR n.expires_at > now())
      AND NOT EXISTS (SELECT FROM notice_confirmation d
                      WHERE d.notice_id = n.id AND d.call_id = at_call));
END $$;

-- A deed of this transaction that waited in an outbox: its desk may have had an older copy of the
-- notices, and what a caller was promised is not lost for that. Its key holds when it was made.
CREATE OR REPLACE FUNCTION guard.came_late() RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM sent_deed WHERE agent_id = guard.me() AND at = now()
      AND to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
        < now() - interval '1 minute');
END $$;

-- At the end of the transaction: the tie to the call and what was said come after the ticket. One
-- without a call is a follow-up of a done ticket of the same caller, where nobody is spoken with.
CREATE OR REPLACE FUNCTION guard.ticket_was_said() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  spoken call;
BEGIN
  IF guard.is_keeper() THEN RETURN NULL; END IF;
  SELECT c.* INTO spoken FROM call_ticket t JOIN call c ON c.id = t.call_id
  WHERE t.ticket_id = NEW.id AND t.relation = 'created' AND c.contact_id = NEW.contact_id
    AND c.agent_id = guard.me() LIMIT 1;
  IF spoken.id IS NULL AND EXISTS (
      SELECT FROM ticket_link l JOIN ticket o ON o.id = l.other_id
      WHERE l.ticket_id = NEW.id AND o.contact_id = NEW.contact_id
        AND o.state_type IN ('resolved', 'closed')) THEN RETURN NULL; END IF;
  IF guard.unsaid(NEW.contact_id, spoken.id, coalesce(spoken.started_at, NEW.opened_at))
     AND NOT guard.came_late()
  THEN PERFORM guard.refuse('call:register', 'notice_unsaid'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_said ON ticket;
CREATE CONSTRAINT TRIGGER guard_said AFTER INSERT ON ticket
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.contact_id IS NOT NULL AND NEW.external_key IS NULL)
  EXECUTE FUNCTION guard.ticket_was_said();

-- The same for what is solved while talking and only counted.
CREATE OR REPLACE FUNCTION guard.call_was_said() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND guard.unsaid(NEW.contact_id, NEW.id, NEW.started_at)
     AND NOT guard.came_late()
  THEN PERFORM guard.refuse('call:register', 'notice_unsaid'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_said ON call;
CREATE CONSTRAINT TRIGGER guard_said AFTER INSERT OR UPDATE OF outcome ON call
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.contact_id IS NOT NULL AND NEW.outcome = 'solved_at_once')
  EXECUTE FUNCTION guard.call_was_said();
