-- A ticket is seen within the reach of ticket:read, and by the transaction that holds it.
-- Who may change what of it is for the triggers; here stands which columns ever change.
GRANT SELECT,
  INSERT (id, number, subject, description, state, state_type, priority, impact, urgency,
          channel, line, department_id, group_id, assignee_id, category_id, client_id,
          contact_id, site_id, equipment_id, partner_id, master_id, sla_policy_id, opened_at,
          registered_at, registered_by_id, entered_afterwards, changed_at, changed_by_id,
          due_at, first_response_at, resolved_at, closed_at, paused_at, pause_reason,
          review_at, solved_at_once, outside_sla, resolution_code, resolution, workaround,
          root_cause, plan, billing_note, reopen_count, external_key, version),
  UPDATE (state, state_type, priority, impact, urgency, line, department_id, group_id,
          assignee_id, category_id, master_id, partner_id, sla_policy_id, changed_at, changed_by_id,
          due_at,
          first_response_at, resolved_at, closed_at, paused_at, pause_reason, review_at,
          resolution_code, resolution, workaround, reopen_count, version)
ON ticket TO firstline_staff;

CREATE POLICY read ON ticket FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed('ticket:read'))
       OR assignee_id = (SELECT guard.me_in('ticket:read'))
       OR department_id = (SELECT guard.department_in('ticket:read'))
          AND line = coalesce((SELECT guard.line_in('ticket:read')), line)
       OR group_id = ANY ((SELECT guard.groups_in('ticket:read'))::uuid[])
       OR id = ANY ((SELECT guard.in_hand())::uuid[]));

-- A number was drawn before, and whoever registers signs with his own name.
CREATE POLICY registered ON ticket FOR INSERT TO firstline_staff
WITH CHECK (guard.number_drawn(number) AND (
  registered_by_id = (SELECT guard.me()) AND (SELECT guard.allowed('ticket:register'))
  OR (SELECT guard.allowed('data:import'))));

-- Which ticket, which columns, by whom: the trigger asks it of the ticket as it stands. A row
-- that cannot be read is met by no condition; met without one, it is refused there.
CREATE POLICY changed ON ticket FOR UPDATE TO firstline_staff
USING (true) WITH CHECK (true);
