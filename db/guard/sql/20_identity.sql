-- Who asks, by the login of his own session, and how far his rights reach.
-- Every function runs with its owner's rights over a fixed search path, is keyed on
-- session_user and answers nothing to somebody who does not work here (any more).
-- PL/pgSQL, because its plans are kept for the session.

CREATE OR REPLACE FUNCTION guard.me() RETURNS uuid
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT id FROM agent WHERE login = session_user AND active);
END $$;

CREATE OR REPLACE FUNCTION guard.reach(asked text) RETURNS text
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN coalesce(
    (SELECT r.reach FROM agent a JOIN role_right r ON r.role = a.role
     WHERE a.login = session_user AND a.active AND r.permission = asked),
    'none');
END $$;

CREATE OR REPLACE FUNCTION guard.allowed(asked text) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM agent a JOIN role_right r ON r.role = a.role
    WHERE a.login = session_user AND a.active AND r.permission = asked AND r.reach = 'any');
END $$;

-- Does any of these rights reach everything?
CREATE OR REPLACE FUNCTION guard.allowed_one(VARIADIC asked text[]) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM agent a JOIN role_right r ON r.role = a.role
    WHERE a.login = session_user AND a.active AND r.permission = ANY (asked) AND r.reach = 'any');
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
