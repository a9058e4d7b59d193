-- Who asks, by the login of his own session, and how far his rights reach.
-- Every function runs with its owner's rights over a fixed search path, is keyed on
-- session_user and answers nothing to somebody who does not work here (any more).
-- PL/pgSQL, because its plans are kept for the session.

CREATE OR REPLACE FUNCTION guard.me() RETURNS uuid
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT id FROM agent WHERE login = session_user AND active);
END $$;

-- Is a grade enough for what begins at another one (app/domain/rights_by_grade.py)? One that is
-- not known is below every bound. Plain SQL: the planner writes it out where it is called.
CREATE OR REPLACE FUNCTION guard.grade_reaches(has text, since text) RETURNS boolean
IMMUTABLE LANGUAGE sql AS $$
  SELECT since IS NULL OR coalesce(array_position('{junior,senior,engineer,head}'::text[], has)
    >= array_position('{junior,senior,engineer,head}'::text[], since), false)
$$;

-- Every right that somebody who works here has: his role's, where his grade is enough for it.
-- Whatever asks for a right asks it here; taking reads two at once by the same rule (54).
CREATE OR REPLACE VIEW guard.held AS
  SELECT a.id, a.login, a.department_id, a.line, r.permission, r.reach
    FROM agent a JOIN role_right r ON r.role = a.role
   WHERE a.active AND guard.grade_reaches(a.grade, r.least_grade);

CREATE OR REPLACE FUNCTION guard.reach(asked text) RETURNS text
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN coalesce(
    (SELECT h.reach FROM guard.held h WHERE h.login = session_user AND h.permission = asked),
    'none');
END $$;

CREATE OR REPLACE FUNCTION guard.allowed(asked text) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM guard.held h
    WHERE h.login = session_user AND h.permission = asked AND h.reach = 'any');
END $$;

-- Does any of these rights reach everything?
CREATE OR REPLACE FUNCTION guard.allowed_one(VARIADIC asked text[]) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM guard.held h
    WHERE h.login = session_user AND h.permission = ANY (asked) AND h.reach = 'any');
END $$;

CREATE OR REPLACE FUNCTION guard.role() RETURNS text
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT role FROM agent WHERE login = session_user AND active);
END $$;

-- A session that keeps the room (migrations, an import on the server, a restore): it owns the
-- tables, so the guard's triggers would only be in its way.
CREATE OR REPLACE FUNCTION guard.is_keeper() RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN pg_has_role(session_user, 'firstline_owner', 'MEMBER');
END $$;
