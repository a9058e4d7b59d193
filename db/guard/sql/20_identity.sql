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
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN guard.reach(asked) = 'any';
END $$;
