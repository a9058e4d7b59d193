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
