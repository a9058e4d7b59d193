-- What is told of a ticket: by whoever is signed in, with the right that his service asks; an
-- entry that claims a change needs the server's own trace of that change in this transaction.

CREATE OR REPLACE FUNCTION guard.on_timeline_entry() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  asked text[];
BEGIN
  IF guard.is_keeper() OR guard.imported_now(NEW.ticket_id) OR guard.closed_by_rule(NEW.ticket_id)
  THEN RETURN NEW; END IF;
  NEW.agent_id := guard.me();
  IF NEW.agent_id IS NULL THEN PERFORM guard.refuse('ticket:note'); END IF;
  IF NEW.kind = 'escalated' THEN
    IF NOT guard.crossed_now(NEW.ticket_id) OR NEW.audience <> 'internal'
    THEN PERFORM guard.refuse('ticket:note', 'nothing_changed'); END IF;
    NEW.agent_id := NULL;
    RETURN NEW;
  END IF;
  -- A farther line is told first what was tried (R54); a rule that hands on has tried nothing.
  IF NEW.kind = 'assigned' AND (NEW.facts ->> 'line_to')::int > (NEW.facts ->> 'line_from')::int
     AND btrim(coalesce(NEW.facts ->> 'tried', '')) = '' AND NOT guard.crossed_now(NEW.ticket_id)
  THEN PERFORM guard.refuse('ticket:escalate', 'required'); END IF;
  -- Whose change it tells of was asked for the right to it: see below.
  IF NEW.kind IN ('registered', 'state', 'assigned', 'resolution', 'reopened')
     OR guard.registered_now(NEW.ticket_id)
  THEN RETURN NEW; END IF;
  asked := CASE NEW.kind
    WHEN 'note' THEN '{ticket:note}' WHEN 'partner' THEN '{ticket:note}'
    WHEN 'call' THEN '{ticket:note}' WHEN 'remote_look' THEN '{ticket:note}'
    WHEN 'answer' THEN '{ticket:answer}'
    WHEN 'promise' THEN '{ticket:answer,ticket:resolve}'
    WHEN 'linked' THEN '{ticket:link}'
    WHEN 'outage' THEN '{ticket:link,ticket:edit,ticket:note}'
    WHEN 'field' THEN '{ticket:edit}' WHEN 'priority' THEN '{ticket:edit}'
    ELSE '{}' END;
  IF NEW.kind IN ('call', 'remote_look') AND NOT guard.allowed('call:register')
  THEN PERFORM guard.refuse('call:register'); END IF;
  -- What the client reads is an answer to him, whatever it is called.
  IF NEW.audience = 'client' AND NEW.kind NOT IN ('answer', 'promise')
  THEN PERFORM guard.refuse('ticket:answer'); END IF;
  IF NOT guard.may_add(NEW.ticket_id, VARIADIC asked) THEN PERFORM guard.refuse(coalesce(asked[1], 'ticket:note')); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON timeline_entry
  FOR EACH ROW WHEN (current_user <> 'firstline_owner') EXECUTE FUNCTION guard.on_timeline_entry();

-- Asked at the end of the transaction: entries are written before the change itself.
CREATE OR REPLACE FUNCTION guard.entry_is_true() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR EXISTS (
    SELECT FROM guard.ticket_history h
     WHERE h.ticket_id = NEW.ticket_id AND h.txid = pg_current_xact_id() AND h.at >= now()
       AND (NEW.ticket_version IS NULL
            OR NEW.ticket_version = (h.after ->> 'version')::int)
       AND CASE WHEN h.op = 'insert' THEN
             NEW.kind <> 'resolution' OR h.after ->> 'state_type' = 'resolved'
             OR guard.imported_now(NEW.ticket_id)
           ELSE h.after ? 'version' AND CASE NEW.kind
             WHEN 'registered' THEN false
             WHEN 'state' THEN h.after ->> 'state' = NEW.facts ->> 'to'
             WHEN 'resolution' THEN h.after ? 'resolution' OR h.after ->> 'state_type' = 'resolved'
             WHEN 'reopened' THEN h.after ->> 'state' = 'reopened'
             WHEN 'assigned' THEN h.after ?| '{assignee_id,group_id}'
             ELSE true END END)
  THEN RETURN NULL; END IF;
  PERFORM guard.refuse('ticket:note', 'nothing_changed');
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_true ON timeline_entry;
CREATE CONSTRAINT TRIGGER guard_true AFTER INSERT ON timeline_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_user <> 'firstline_owner' AND (NEW.ticket_version IS NOT NULL OR NEW.kind IN ('registered', 'state', 'assigned',
    'field', 'priority', 'resolution', 'reopened')))
  EXECUTE FUNCTION guard.entry_is_true();

-- The log that deadlines are computed from.
CREATE OR REPLACE FUNCTION guard.on_state_change() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR guard.imported_now(NEW.ticket_id) OR guard.closed_by_rule(NEW.ticket_id)
  THEN RETURN NEW; END IF;
  NEW.agent_id := CASE WHEN guard.crossed_now(NEW.ticket_id) THEN NULL ELSE guard.me() END;
  IF btrim(NEW.reason) = '' AND EXISTS (SELECT FROM ticket_state s
      WHERE s.code = NEW.state AND s.asks_reason AND s.code NOT IN ('new', 'assigned')
        AND s.state_type NOT IN ('new', 'resolved'))
  THEN PERFORM guard.refuse('ticket:work', 'required'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON state_change
  FOR EACH ROW WHEN (current_user <> 'firstline_owner') EXECUTE FUNCTION guard.on_state_change();

CREATE OR REPLACE FUNCTION guard.log_is_true() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR EXISTS (
    SELECT FROM guard.ticket_history h
     WHERE h.ticket_id = NEW.ticket_id AND h.txid = pg_current_xact_id() AND h.at >= now()
       AND (h.op = 'insert' OR h.after ->> 'state' = NEW.state))
  THEN RETURN NULL; END IF;
  PERFORM guard.refuse('ticket:work', 'nothing_changed');
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_true ON state_change;
CREATE CONSTRAINT TRIGGER guard_true AFTER INSERT ON state_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_user <> 'firstline_owner')
  EXECUTE FUNCTION guard.log_is_true();
