-- Copies of open call cards: everybody reads, keeps his own (82_removals.sql removes them), nobody another's.
ALTER TABLE call_draft_copy ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (call_id, agent_id, body, kept_at), UPDATE (body, kept_at)
ON call_draft_copy TO firstline_staff;
DROP POLICY IF EXISTS own ON call_draft_copy;
CREATE POLICY own ON call_draft_copy TO firstline_staff
USING (agent_id = (SELECT guard.me()))
WITH CHECK (agent_id = (SELECT guard.me())
            AND NOT EXISTS (SELECT FROM call WHERE call.id = call_draft_copy.call_id
                            AND call.agent_id <> (SELECT guard.me())));
