-- One fault, many callers: whether a fault is systemic, what callers are told, whom it was told.

-- A systemic fault that is not over, which is joined to nothing itself.
CREATE OR REPLACE FUNCTION guard.may_join(of_ticket uuid, to_master uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN of_ticket <> to_master AND guard.may_on(to_master, 'ticket:link')
    AND EXISTS (SELECT FROM outage_mark o JOIN ticket m ON m.id = o.ticket_id
                 WHERE o.ticket_id = to_master AND o.spread = 'systemic'
                   AND m.master_id IS NULL AND m.state_type NOT IN ('resolved', 'closed'))
    AND NOT EXISTS (SELECT FROM ticket t WHERE t.master_id = of_ticket);
END $$;

-- By the room's choice whoever solves an outage solves what is joined to it, in one transaction.
CREATE OR REPLACE FUNCTION guard.with_master(of_ticket uuid, master uuid) RETURNS boolean
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN master IS NOT NULL AND guard.setting('outage_joined') = 'solve' AND EXISTS (
    SELECT FROM ticket m JOIN outage_mark o ON o.ticket_id = m.id
      JOIN guard.ticket_history h ON h.ticket_id = m.id
     WHERE m.id = master AND o.spread = 'systemic' AND m.state_type = 'resolved'
       AND h.txid = pg_current_xact_id_if_assigned() AND h.after ->> 'state_type' = 'resolved'
       AND guard.within('ticket:resolve', m.department_id, m.line, m.group_id, m.assignee_id));
END $$;

DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['outage_mark', 'outage_text', 'outage_call'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO firstline_staff', one);
    EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO firstline_staff'
                   || ' USING ((SELECT guard.allowed(''ticket:read''))'
                   || ' OR EXISTS (SELECT FROM ticket WHERE ticket.id = %1$I.ticket_id))', one);
  END LOOP;
END $$;

GRANT INSERT (ticket_id, spread, marked_at, marked_by_id),
  UPDATE (spread, marked_at, marked_by_id) ON outage_mark TO firstline_staff;
CREATE POLICY marked ON outage_mark FOR INSERT TO firstline_staff
WITH CHECK (guard.may_on(ticket_id, 'ticket:link'));
CREATE POLICY remarked ON outage_mark FOR UPDATE TO firstline_staff
USING (guard.may_on(ticket_id, 'ticket:link'));

CREATE OR REPLACE FUNCTION guard.on_outage_mark() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF NOT guard.may_add(NEW.ticket_id, 'ticket:link') THEN PERFORM guard.refuse('ticket:link'); END IF;
  NEW.marked_by_id := guard.me();
  IF TG_OP = 'UPDATE' AND NEW.ticket_id <> OLD.ticket_id
     OR NEW.spread NOT IN ('single', 'systemic')
     OR NEW.spread = 'single' AND EXISTS (SELECT FROM ticket t WHERE t.master_id = NEW.ticket_id)
     OR NEW.spread = 'systemic' AND EXISTS (SELECT FROM ticket t WHERE t.id = NEW.ticket_id
          AND (t.master_id IS NOT NULL OR t.state_type IN ('resolved', 'closed')))
  THEN PERFORM guard.refuse('ticket:link', 'fixed'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON outage_mark
  FOR EACH ROW EXECUTE FUNCTION guard.on_outage_mark();

-- What callers are told is said by whoever leads the matter, under his own name, and stays.
GRANT INSERT (id, ticket_id, at, agent_id, body) ON outage_text TO firstline_staff;
CREATE POLICY said ON outage_text FOR INSERT TO firstline_staff
WITH CHECK (guard.may_on(ticket_id, 'ticket:edit', 'ticket:work'));

CREATE OR REPLACE FUNCTION guard.on_outage_text() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF NOT guard.may_add(NEW.ticket_id, 'ticket:edit', 'ticket:work')
  THEN PERFORM guard.refuse('ticket:edit'); END IF;
  IF NOT EXISTS (SELECT FROM outage_mark o JOIN ticket m ON m.id = o.ticket_id
      WHERE o.ticket_id = NEW.ticket_id AND o.spread = 'systemic'
        AND m.state_type NOT IN ('resolved', 'closed'))
  THEN PERFORM guard.refuse('ticket:edit', 'no_outage'); END IF;
  NEW.agent_id := guard.me();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON outage_text
  FOR EACH ROW EXECUTE FUNCTION guard.on_outage_text();

-- Rung back is whoever hangs under an outage that is over: by those who ring lost callers back,
-- else by the one who led the outage or has the joined ticket.
CREATE OR REPLACE FUNCTION guard.may_ring(of_ticket uuid, of_master uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  rings text := guard.reach('callback:ring');
BEGIN
  RETURN EXISTS (
    SELECT FROM ticket t JOIN ticket m ON m.id = t.master_id
     WHERE t.id = of_ticket AND m.id = of_master AND m.state_type IN ('resolved', 'closed')
       AND (rings = 'any' OR rings = 'own' AND guard.me() IN (t.assignee_id, m.assignee_id)));
END $$;

GRANT INSERT (id, ticket_id, master_id, at, agent_id, result, note) ON outage_call
TO firstline_staff;
CREATE POLICY rung ON outage_call FOR INSERT TO firstline_staff
WITH CHECK (guard.may_ring(ticket_id, master_id) AND guard.may_on(ticket_id, 'ticket:read'));

CREATE OR REPLACE FUNCTION guard.on_outage_call() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF NOT guard.may_ring(NEW.ticket_id, NEW.master_id)
  THEN PERFORM guard.refuse('callback:ring'); END IF;
  NEW.agent_id := guard.me();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON outage_call
  FOR EACH ROW EXECUTE FUNCTION guard.on_outage_call();

CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON outage_text
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON outage_call
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE DELETE ON outage_mark
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
