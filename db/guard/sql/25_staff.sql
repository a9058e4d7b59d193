-- Who works here. Everybody sees his colleagues, nobody a PIN; somebody who left still sees
-- himself, so that his program can say so. Whatever the staff office changes goes through the
-- account functions; of the row itself somebody writes only when he came.
GRANT SELECT (id, login, full_name, role, line, grade, department_id, mentor_id, extension,
              work_limit, active, last_sign_in_at, takes_calls, solves_alone,
              registers_alone),
  INSERT (id, login, full_name, role, line, grade, department_id, mentor_id, extension,
          work_limit, pin_hash, active, last_sign_in_at, takes_calls, solves_alone,
          registers_alone),
  UPDATE (last_sign_in_at)
ON agent TO firstline_staff;

CREATE POLICY works_here ON agent FOR SELECT TO firstline_staff
USING ((SELECT guard.me()) IS NOT NULL OR login = session_user::text);

-- An import names people of the old system; they cannot sign in.
CREATE POLICY imported ON agent FOR INSERT TO firstline_staff
WITH CHECK (NOT active AND pin_hash = '' AND (SELECT guard.allowed('data:import')));

-- The roster and absences are kept by whoever shapes the room. An absence is never taken away:
-- it ends earlier.
GRANT INSERT (id, agent_id, starts_at, ends_at, pattern_id, on_calls, group_id) ON duty_shift
TO firstline_staff;
CREATE POLICY rostered ON duty_shift FOR INSERT TO firstline_staff
WITH CHECK ((SELECT guard.allowed('catalogue:edit')));
GRANT INSERT (id, agent_id, day, note, set_by_id, set_at), UPDATE (note, set_by_id, set_at) ON duty_day
TO firstline_staff;
CREATE POLICY rostered_new ON duty_day FOR INSERT TO firstline_staff
WITH CHECK (set_by_id = (SELECT guard.me()) AND (SELECT guard.allowed('catalogue:edit')));
CREATE POLICY rostered ON duty_day FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('catalogue:edit'))) WITH CHECK (set_by_id = (SELECT guard.me()));
GRANT INSERT (id, agent_id, deputy_id, starts_at, ends_at, reason),
  UPDATE (deputy_id, ends_at, reason) ON absence TO firstline_staff;
CREATE POLICY away_new ON absence FOR INSERT TO firstline_staff
WITH CHECK ((SELECT guard.allowed('catalogue:edit')));
CREATE POLICY away ON absence FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('catalogue:edit')));

CREATE POLICY came ON agent FOR UPDATE TO firstline_staff
USING (id = (SELECT guard.me()));
