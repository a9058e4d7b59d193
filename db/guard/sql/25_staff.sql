-- Who works here. Everybody sees his colleagues, nobody a PIN; somebody who left still sees
-- himself, so that his program can say so. Login, role and activity change through the
-- account functions alone.
GRANT SELECT (id, login, full_name, role, line, grade, department_id, mentor_id, extension,
              work_limit, active, last_sign_in_at),
  INSERT (id, login, full_name, role, line, grade, department_id, mentor_id, extension,
          work_limit, pin_hash, active, last_sign_in_at),
  UPDATE (full_name, line, grade, department_id, mentor_id, extension, work_limit,
          last_sign_in_at)
ON agent TO firstline_staff;

CREATE POLICY works_here ON agent FOR SELECT TO firstline_staff
USING ((SELECT guard.me()) IS NOT NULL OR login = session_user::text);

-- An import names people of the old system; they cannot sign in.
CREATE POLICY imported ON agent FOR INSERT TO firstline_staff
WITH CHECK (NOT active AND pin_hash = '' AND (SELECT guard.allowed('data:import')));

CREATE POLICY edited ON agent FOR UPDATE TO firstline_staff
USING (id = (SELECT guard.me()) OR (SELECT guard.allowed('staff:edit')));

CREATE OR REPLACE FUNCTION guard.keep_profile() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  same agent := NEW;
BEGIN
  same.last_sign_in_at := OLD.last_sign_in_at;
  IF guard.is_keeper() OR same = OLD AND OLD.id = guard.me()
     OR NEW.last_sign_in_at IS NOT DISTINCT FROM OLD.last_sign_in_at
        AND guard.allowed('staff:edit') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'staff:edit' USING ERRCODE = 'FL403';
END $$;
CREATE OR REPLACE TRIGGER keep_profile BEFORE UPDATE ON agent
FOR EACH ROW EXECUTE FUNCTION guard.keep_profile();

-- How far the rights of a role reach is the administrator's to say (R31, R43, R58, R114).
GRANT UPDATE (reach) ON role_right TO firstline_staff;
CREATE POLICY edited ON role_right FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('staff:edit')));
