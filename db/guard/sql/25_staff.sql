-- Who works here. Everybody sees his colleagues, nobody a PIN; somebody who left still sees
-- himself, so that his program can say so. Whatever the staff office changes goes through the
-- account functions; of the row itself somebody writes only when he came.
GRANT SELECT (id, login, full_name, role, line, grade, department_id, mentor_id, extension,
              work_limit, active, last_sign_in_at, takes_calls, solves_alone),
  INSERT (id, login, full_name, role, line, grade, department_id, mentor_id, extension,
          work_limit, pin_hash, active, last_sign_in_at, takes_calls, solves_alone),
  UPDATE (last_sign_in_at)
ON agent TO firstline_staff;

CREATE POLICY works_here ON agent FOR SELECT TO firstline_staff
USING ((SELECT guard.me()) IS NOT NULL OR login = session_user::text);

-- An import names people of the old system; they cannot sign in.
CREATE POLICY imported ON agent FOR INSERT TO firstline_staff
WITH CHECK (NOT active AND pin_hash = '' AND (SELECT guard.allowed('data:import')));

CREATE POLICY came ON agent FOR UPDATE TO firstline_staff
USING (id = (SELECT guard.me()));
