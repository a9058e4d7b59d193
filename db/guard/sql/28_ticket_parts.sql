-- What belongs to a ticket is seen with it. Written it is by whoever has the right that the
-- part stands for on the ticket as it is, or by the registration of the ticket itself.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY[
    'state_change', 'sla_target', 'promise', 'ticket_field_value', 'ticket_answer', 'attachment'
  ] LOOP
    EXECUTE format('GRANT SELECT ON %I TO firstline_staff', one);
    EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO firstline_staff'
                   || ' USING ((SELECT guard.allowed(''ticket:read''))'
                   || ' OR EXISTS (SELECT FROM ticket WHERE ticket.id = %1$I.ticket_id))', one);
  END LOOP;
END $$;

GRANT SELECT ON attachment_content TO firstline_staff;
CREATE POLICY read ON attachment_content FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed('ticket:read'))
       OR EXISTS (SELECT FROM attachment WHERE attachment.id = attachment_id));

-- The log of states: added to, never changed.
GRANT INSERT (id, ticket_id, at, state, agent_id, reason, review_at) ON state_change
TO firstline_staff;
CREATE POLICY logged ON state_change FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me())
  AND guard.may_on(ticket_id, 'ticket:work', 'ticket:resolve', 'ticket:close', 'ticket:reopen',
                   'ticket:assign', 'ticket:take')
  OR (SELECT guard.allowed('data:import'))
  OR agent_id IS NULL AND guard.crossed_now(ticket_id));

-- The clocks follow whatever changes the ticket.
GRANT INSERT (ticket_id, clock, policy_id, started_at, due_at, target_minutes, met_at),
  UPDATE (policy_id, due_at, target_minutes, met_at) ON sla_target TO firstline_staff;
CREATE POLICY started ON sla_target FOR INSERT TO firstline_staff
WITH CHECK (guard.may_on(ticket_id, 'ticket:edit'));
CREATE POLICY followed ON sla_target FOR UPDATE TO firstline_staff
USING (guard.may_on(ticket_id, 'ticket:edit', 'ticket:work', 'ticket:resolve', 'ticket:close',
                    'ticket:reopen', 'ticket:assign', 'ticket:take', 'ticket:answer')
       OR guard.crossed_now(ticket_id));

GRANT INSERT (id, ticket_id, call_id, text, due_at, made_at, made_by_id, kept_at),
  UPDATE (kept_at) ON promise TO firstline_staff;
CREATE POLICY made ON promise FOR INSERT TO firstline_staff
WITH CHECK (made_by_id = (SELECT guard.me()) AND guard.registered_now(ticket_id));
CREATE POLICY kept ON promise FOR UPDATE TO firstline_staff
USING (guard.may_on(ticket_id, 'ticket:answer', 'ticket:resolve'));

GRANT INSERT (ticket_id, field_id, value), UPDATE (value) ON ticket_field_value
TO firstline_staff;
CREATE POLICY filled ON ticket_field_value FOR INSERT TO firstline_staff
WITH CHECK (guard.may_on(ticket_id, 'ticket:edit'));
CREATE POLICY changed ON ticket_field_value FOR UPDATE TO firstline_staff
USING (guard.may_on(ticket_id, 'ticket:edit'));

-- The intake script as it was answered.
GRANT INSERT (ticket_id, question_id, question, answer, position, digit, simple_cause,
              moved_route, moved_priority) ON ticket_answer TO firstline_staff;
CREATE POLICY answered ON ticket_answer FOR INSERT TO firstline_staff
WITH CHECK (guard.registered_now(ticket_id));

-- The two tickets of one call belong together, wherever the first one went.
CREATE OR REPLACE FUNCTION guard.registered_by_me(of_ticket uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ticket WHERE id = of_ticket AND registered_by_id = guard.me());
END $$;

-- A link tells of two tickets and is seen by whoever sees both.
GRANT SELECT, INSERT (ticket_id, other_id, kind) ON ticket_link TO firstline_staff;
CREATE POLICY read ON ticket_link FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed('ticket:read'))
       OR EXISTS (SELECT FROM ticket t WHERE t.id = ticket_link.ticket_id)
          AND EXISTS (SELECT FROM ticket t WHERE t.id = ticket_link.other_id));
CREATE POLICY linked ON ticket_link FOR INSERT TO firstline_staff
WITH CHECK (guard.may_on(ticket_id, 'ticket:link')
            AND (guard.may_on(other_id, 'ticket:link') OR guard.registered_by_me(other_id)));

-- What happened: appended under one's own name; a partner sees how far the matter is, what
-- was meant for him and what he wrote.
GRANT SELECT,
  INSERT (id, ticket_id, at, agent_id, kind, audience, body, facts, ticket_version)
ON timeline_entry TO firstline_staff;
CREATE POLICY read ON timeline_entry FOR SELECT TO firstline_staff
USING (((SELECT guard.allowed('ticket:read'))
        OR EXISTS (SELECT FROM ticket WHERE ticket.id = timeline_entry.ticket_id))
       AND ((SELECT guard.role()) <> 'partner' OR agent_id = (SELECT guard.me())
            OR audience = 'partner'
            OR kind IN ('registered', 'state', 'resolution', 'reopened')));
CREATE POLICY told ON timeline_entry FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me())
  AND ((SELECT guard.allowed('ticket:read'))
       OR EXISTS (SELECT FROM ticket WHERE ticket.id = timeline_entry.ticket_id))
  OR (SELECT guard.allowed('data:import'))
  OR agent_id IS NULL AND kind = 'escalated' AND guard.crossed_now(ticket_id));
