-- Who has a ticket before him. Everybody speaks for himself only, about tickets he may see;
-- the moment is the server's, because the clocks of desks differ.

ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
REVOKE ALL ON presence FROM PUBLIC, firstline_staff;
GRANT SELECT ON presence TO firstline_staff;
GRANT INSERT (agent_id, desk, ticket_id, doing, seen_at) ON presence TO firstline_staff;
GRANT UPDATE (ticket_id, doing, seen_at) ON presence TO firstline_staff;

DROP POLICY IF EXISTS presence_read ON presence;
CREATE POLICY presence_read ON presence FOR SELECT TO firstline_staff
  USING (agent_id = (SELECT guard.me())
         OR EXISTS (SELECT FROM ticket t WHERE t.id = presence.ticket_id));
DROP POLICY IF EXISTS presence_come ON presence;
CREATE POLICY presence_come ON presence FOR INSERT TO firstline_staff
  WITH CHECK (agent_id = (SELECT guard.me())
              AND EXISTS (SELECT FROM ticket t WHERE t.id = presence.ticket_id));
DROP POLICY IF EXISTS presence_stay ON presence;
CREATE POLICY presence_stay ON presence FOR UPDATE TO firstline_staff
  USING (agent_id = (SELECT guard.me()))
  WITH CHECK (agent_id = (SELECT guard.me())
              AND EXISTS (SELECT FROM ticket t WHERE t.id = presence.ticket_id));
DROP POLICY IF EXISTS presence_leave ON presence;

CREATE OR REPLACE FUNCTION guard.presence_moment() RETURNS trigger
SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  NEW.seen_at := now();
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS presence_moment ON presence;
CREATE TRIGGER presence_moment BEFORE INSERT OR UPDATE ON presence
  FOR EACH ROW EXECUTE FUNCTION guard.presence_moment();
