-- Questions about a ticket: read and asked by whoever reads it, decided by those they wait for.
CREATE OR REPLACE FUNCTION guard.is_senior() RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM agent WHERE login = session_user AND active AND grade <> 'junior');
END $$;

GRANT SELECT, INSERT (id, ticket_id, kind, asked_by_id, to_id, text, asked_at, answer),
  UPDATE (decided_by_id, decided_at, verdict, answer)
ON consultation TO firstline_staff;
CREATE POLICY read ON consultation FOR SELECT TO firstline_staff
USING (EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_id));
CREATE POLICY asked ON consultation FOR INSERT TO firstline_staff
WITH CHECK (asked_by_id = (SELECT guard.me())
            AND EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_id));
CREATE POLICY decided ON consultation FOR UPDATE TO firstline_staff
USING (verdict IS NULL AND asked_by_id <> (SELECT guard.me())
       AND (to_id = (SELECT guard.me())
            OR to_id IS NULL AND (SELECT guard.is_senior())
            OR kind IN ('review', 'release') AND (SELECT guard.allowed('ticket:resolve'))))
WITH CHECK (decided_by_id = (SELECT guard.me()) AND verdict IS NOT NULL);

-- A solution goes to one's own mentor and nobody else; the server says when.
CREATE OR REPLACE FUNCTION guard.on_consultation() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' THEN
    NEW.decided_at := guard.moment(coalesce(NEW.decided_at, now()));
    RETURN NEW;
  END IF;
  NEW.asked_at := guard.moment(NEW.asked_at);
  NEW.answer := '';
  NEW.to_id := CASE WHEN NEW.kind IN ('review', 'release')
    THEN (SELECT mentor_id FROM agent WHERE id = guard.me()) END;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_asked BEFORE INSERT OR UPDATE ON consultation
  FOR EACH ROW EXECUTE FUNCTION guard.on_consultation();

-- What a newcomer is admitted to (R109).
CREATE OR REPLACE FUNCTION guard.admitted_to_calls() RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM agent WHERE login = session_user AND active AND takes_calls);
END $$;

-- May whoever asks solve this ticket: by himself, or with his mentor's leave since it came back?
CREATE OR REPLACE FUNCTION guard.may_solve(of_ticket uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM agent WHERE login = session_user AND active AND solves_alone)
    OR EXISTS (SELECT FROM consultation c
               WHERE c.ticket_id = of_ticket AND c.asked_by_id = guard.me()
                 AND c.kind = 'review' AND c.verdict = 'approved' AND NOT EXISTS (
                   SELECT FROM state_change s WHERE s.ticket_id = of_ticket
                     AND s.state = 'reopened' AND s.at > c.decided_at));
END $$;

-- Who looks at what the one who asks registers, before it goes anywhere (R108); nobody where he
-- registers alone.
CREATE OR REPLACE FUNCTION guard.releasing_mentor() RETURNS uuid
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT m.id FROM agent a JOIN agent m ON m.id = a.mentor_id AND m.active
           WHERE a.login = session_user AND a.active AND NOT a.registers_alone);
END $$;

-- Is this a ticket that the one who asks has registered and his mentor has not let go?
CREATE OR REPLACE FUNCTION guard.waits_release(of_ticket uuid, registered_by uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN registered_by = guard.me() AND guard.releasing_mentor() IS NOT NULL AND NOT EXISTS (
    SELECT FROM consultation c WHERE c.ticket_id = of_ticket AND c.asked_by_id = registered_by
       AND c.kind = 'release' AND c.verdict = 'approved');
END $$;
