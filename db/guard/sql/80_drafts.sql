-- Copies of open call cards: everybody reads, keeps and removes his own, nobody another's.
ALTER TABLE call_draft_copy ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (call_id, agent_id, body, kept_at), UPDATE (body, kept_at), DELETE
ON call_draft_copy TO firstline_staff;
DROP POLICY IF EXISTS own ON call_draft_copy;
CREATE POLICY own ON call_draft_copy TO firstline_staff
USING (agent_id = (SELECT guard.me()))
WITH CHECK (agent_id = (SELECT guard.me()));
