-- What everybody who works here reads: the snapshot of the room's reference data asks for no
-- right. An import makes what the old system names and this one lacks.
DO $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY[
    'department', 'support_line', 'support_group', 'agent_group', 'duty_shift', 'duty_pattern', 'duty_slot',
    'duty_day', 'absence', 'role_right', 'working_calendar', 'working_interval',
    'calendar_exception', 'sla_policy',
    'sla_policy_target', 'sla_rule', 'escalation_rule', 'routing_rule', 'category',
    'category_synonym', 'custom_field', 'category_field', 'script', 'script_question', 'script_option',
    'ticket_state', 'state_move', 'article_category',
    'answer_set', 'answer_set_holder', 'canned_answer', 'partner', 'room_setting',
    'role_filter', 'channel_owner', 'kpi_target'
  ] LOOP
    EXECUTE format('GRANT SELECT ON %I TO firstline_staff', one);
    EXECUTE format('CREATE POLICY works_here ON %I FOR SELECT TO firstline_staff'
                   || ' USING ((SELECT guard.me()) IS NOT NULL)', one);
  END LOOP;
END $$;

-- How old the schema is, a program asks before it knows who sits there.
GRANT SELECT ON alembic_version TO firstline_staff;
CREATE POLICY anybody ON alembic_version FOR SELECT TO firstline_staff USING (true);

GRANT INSERT (id, name, name_en, active, code, department_id, line) ON support_group
TO firstline_staff;
CREATE POLICY imported ON support_group FOR INSERT TO firstline_staff
WITH CHECK ((SELECT guard.allowed('data:import')));

GRANT INSERT (id, name, name_en, active, parent_id, department_id, code, position, group_id,
              script_id, sla_policy_id, default_impact, default_urgency, needs_equipment,
              selectable) ON category TO firstline_staff;
CREATE POLICY imported ON category FOR INSERT TO firstline_staff
WITH CHECK ((SELECT guard.allowed('data:import')));

-- Two counters of an answer, by whoever may speak on the phone.
GRANT UPDATE (used, helped) ON canned_answer TO firstline_staff;
CREATE POLICY counted ON canned_answer FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('call:register')));

-- What was changed in the room's set-up: added by whoever changes it, read by whoever may.
GRANT SELECT, INSERT (id, at, agent_id, action, subject_kind, subject_id, facts) ON audit_entry
TO firstline_staff;
CREATE POLICY read ON audit_entry FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed_one('catalogue:edit', 'staff:edit')));
CREATE POLICY told ON audit_entry FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me()) AND ((SELECT guard.allowed_one(
  'catalogue:edit', 'staff:edit', 'sla:edit', 'data:import'))
  OR subject_kind = 'article' AND (SELECT guard.allowed('article:write')))
  -- What is done to people and rights, the account functions tell themselves.
  AND subject_kind NOT IN ('agent', 'role_right'));
