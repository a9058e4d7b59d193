-- The room's table of rights, cell by cell; the server obeys it with the next statement.

-- The reaches that mean something to a right, as app/domain/permissions.py reaches_known has them.
CREATE OR REPLACE FUNCTION guard.reach_fits(asked text, wanted text) RETURNS boolean
IMMUTABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF wanted IN ('any', 'none') THEN
    RETURN true;
  ELSIF asked LIKE 'ticket:%' AND asked <> 'ticket:register' THEN
    RETURN wanted IN ('own_department', 'own_line', 'own_group', 'own');
  END IF;
  RETURN wanted = 'own' AND asked IN ('callback:ring', 'report:read');
END $$;

-- The grades a right may begin at, as app/domain/rights_by_grade.py bounds_known has them: managing
-- staff holds for all, so that nobody locks the room's rights away from everybody.
CREATE OR REPLACE FUNCTION guard.bound_fits(asked text, since text) RETURNS boolean
IMMUTABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN since IS NULL OR asked <> 'staff:edit' AND since IN ('senior', 'engineer', 'head');
END $$;

CREATE OR REPLACE FUNCTION guard.set_right(of_role text, asked text, wanted text, since text)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE before record;
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.lock_staff();
  SELECT reach, least_grade INTO before FROM role_right
   WHERE role = of_role AND permission = asked FOR NO KEY UPDATE;
  IF before.reach IS NULL OR NOT guard.reach_fits(asked, wanted) THEN
    RAISE EXCEPTION 'reach_unfit' USING ERRCODE = 'FL400';
  ELSIF NOT guard.bound_fits(asked, since) THEN
    RAISE EXCEPTION 'bound_unfit' USING ERRCODE = 'FL400';
  END IF;
  IF before.reach = wanted AND before.least_grade IS NOT DISTINCT FROM since THEN
    RETURN;
  END IF;
  UPDATE role_right SET reach = wanted, least_grade = since
   WHERE role = of_role AND permission = asked;
  PERFORM guard.require_administrator_left();
  PERFORM guard.note_staff('changed', 'role_right', NULL, json_build_object(
    'role', of_role, 'permission', asked, 'before', before.reach, 'after', wanted,
    'least_before', before.least_grade, 'least_after', since));
END $$;

-- How a desk of the release before asks: the grade it does not know stays as it is.
CREATE OR REPLACE FUNCTION guard.set_right(of_role text, asked text, wanted text) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.set_right(of_role, asked, wanted, (SELECT least_grade FROM role_right
    WHERE role = of_role AND permission = asked));
END $$;
