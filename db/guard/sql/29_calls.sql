-- Calls: one's own, and everybody's for those who ring lost callers back or read histories.
GRANT SELECT,
  INSERT (id, agent_id, contact_id, client_id, channel, number_as_typed, phone_key, started_at,
          hung_up_at, finished_at, talk_seconds, hold_seconds, wrap_up_seconds, outcome, reason,
          note, entered_afterwards, callback_due_at, called_back_at, key_count),
  UPDATE (contact_id, client_id, channel, number_as_typed, phone_key, started_at, hung_up_at,
          finished_at, talk_seconds, hold_seconds, wrap_up_seconds, outcome, reason, note,
          entered_afterwards, callback_due_at, called_back_at, key_count)
ON call TO firstline_staff;
CREATE POLICY read ON call FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed_one('callback:ring', 'client:history'))
       OR agent_id = (SELECT guard.me()));
CREATE POLICY written ON call FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me()) AND (SELECT guard.allowed('call:register')));
CREATE POLICY changed ON call FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('callback:ring')) OR agent_id = (SELECT guard.me())
       AND ((SELECT guard.allowed('call:register'))
            OR (SELECT guard.reach('callback:ring')) = 'own'));

-- What a call did to a ticket: said by whoever took the call.
GRANT SELECT, INSERT (call_id, ticket_id, relation) ON call_ticket TO firstline_staff;
CREATE POLICY read ON call_ticket FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed('ticket:read'))
       OR EXISTS (SELECT FROM ticket WHERE ticket.id = call_ticket.ticket_id)
       OR EXISTS (SELECT FROM call WHERE call.id = call_ticket.call_id
                  AND call.agent_id = (SELECT guard.me())));
CREATE POLICY tied ON call_ticket FOR INSERT TO firstline_staff
WITH CHECK ((SELECT guard.allowed('call:register'))
            AND EXISTS (SELECT FROM call WHERE call.id = call_ticket.call_id
                        AND call.agent_id = (SELECT guard.me()))
            AND ((SELECT guard.allowed('ticket:read'))
                 OR EXISTS (SELECT FROM ticket WHERE ticket.id = call_ticket.ticket_id)));

-- What was to be said first was said: by whoever speaks, of his own call.
GRANT SELECT, INSERT (notice_id, call_id, agent_id, at) ON notice_confirmation TO firstline_staff;
CREATE POLICY read ON notice_confirmation FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed('client:read')));
CREATE POLICY said ON notice_confirmation FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me()) AND (SELECT guard.allowed('call:register'))
            AND EXISTS (SELECT FROM call WHERE call.id = call_id
                        AND call.agent_id = (SELECT guard.me())));

-- What a desk's outbox has sent is its agent's own.
GRANT SELECT, INSERT (id, agent_id, at) ON sent_deed TO firstline_staff;
CREATE POLICY own ON sent_deed TO firstline_staff
USING (agent_id = (SELECT guard.me()));
