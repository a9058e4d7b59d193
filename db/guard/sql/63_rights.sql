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

CREATE OR REPLACE FUNCTION guard.set_right(of_role text, asked text, wanted text) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE before text;
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.lock_staff();
  SELECT reach INTO before FROM role_right WHERE role = of_role AND permission = asked;
  IF before IS NULL OR NOT guard.reach_fits(asked, wanted) THEN
    RAISE EXCEPTION 'reach_unfit' USING ERRCODE = 'FL400';
  END IF;
  IF before = wanted THEN
    RETURN;
  END IF;
  UPDATE role_right SET reach = wanted WHERE role = of_role AND permission = asked;
  PERFORM guard.require_administrator_left();
  PERFORM guard.note_staff('changed', 'role_right', NULL, json_build_object(
    'role', of_role, 'permission', asked, 'before', before, 'after', wanted));
END $$;
