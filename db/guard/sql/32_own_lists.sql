-- Lists of tickets that somebody keeps for himself: nobody else reads or changes them.
GRANT SELECT, INSERT (id, agent_id, name, text, position), UPDATE (name, text, position)
ON saved_filter TO firstline_staff;
CREATE POLICY own ON saved_filter FOR SELECT TO firstline_staff
USING (agent_id = (SELECT guard.me()));
CREATE POLICY kept ON saved_filter FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me()));
CREATE POLICY changed ON saved_filter FOR UPDATE TO firstline_staff
USING (agent_id = (SELECT guard.me()));
