-- The only functions that touch roles. Called by those of 62 alone, which have decided already;
-- what they touch themselves is bounded here once more: logins of this room, nothing else.

DO $$ BEGIN
  IF to_regprocedure('guard.is_keeper()') IS NULL THEN
    CREATE FUNCTION guard.is_keeper() RETURNS boolean
    STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $f$
    BEGIN
      RETURN EXISTS (SELECT FROM pg_roles r WHERE r.rolname = session_user
                     AND (r.rolsuper OR pg_has_role(r.oid, 'firstline_owner', 'MEMBER')));
    END $f$;
  END IF;
END $$;

-- Databases that let this login in by a grant of its own.
CREATE OR REPLACE FUNCTION guard.rooms_of(asked name) RETURNS SETOF name
STABLE SET search_path = public, pg_temp LANGUAGE sql AS $$
  SELECT d.datname FROM pg_database d, aclexplode(d.datacl) g
  WHERE g.privilege_type = 'CONNECT' AND g.grantee = (SELECT oid FROM pg_roles WHERE rolname = asked)
$$;

-- A plain login: no power of its own, in the group of staff and in no other.
CREATE OR REPLACE FUNCTION guard.is_staff_login(asked name) RETURNS boolean
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
      SELECT FROM pg_roles r WHERE r.rolname = asked AND NOT r.rolsuper AND NOT r.rolcreaterole
        AND NOT r.rolcreatedb AND NOT r.rolreplication AND NOT r.rolbypassrls)
    AND EXISTS (
      SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
      WHERE r.rolname = asked AND m.roleid = 'firstline_staff'::regrole)
    AND NOT EXISTS (
      SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
      WHERE r.rolname = asked AND m.roleid <> 'firstline_staff'::regrole);
END $$;

CREATE OR REPLACE FUNCTION guard.is_login_here(asked name) RETURNS boolean
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN guard.is_staff_login(asked) AND current_database() IN (SELECT guard.rooms_of(asked));
END $$;

CREATE OR REPLACE FUNCTION guard.require_login_here(asked name) RETURNS void
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_login_here(asked) THEN
    RAISE EXCEPTION 'account_elsewhere' USING ERRCODE = 'FL400', DETAIL = asked;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION guard.require_own_login(asked name) RETURNS void
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_login_here(asked);
  IF (SELECT count(*) FROM guard.rooms_of(asked)) > 1 THEN
    RAISE EXCEPTION 'account_shared' USING ERRCODE = 'FL400', DETAIL = asked;
  END IF;
END $$;

-- The password is set apart and its failure told anew: the server would write the failed
-- statement with the verifier into its log.
CREATE OR REPLACE FUNCTION guard.login_password(asked name, verifier text) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF asked = session_user THEN
    PERFORM guard.require_login_here(asked);
  ELSE
    PERFORM guard.require_own_login(asked);
  END IF;
  BEGIN
    EXECUTE format('ALTER ROLE %I PASSWORD %L', asked, verifier);
  EXCEPTION WHEN OTHERS THEN
    RAISE EXCEPTION 'password_not_taken' USING ERRCODE = 'FL400', DETAIL = SQLSTATE;
  END;
END $$;

CREATE OR REPLACE FUNCTION guard.login_create(asked name, verifier text) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF asked::text !~ '^[a-z][a-z0-9_.-]{0,62}$' OR asked::text ~ '^(pg_|firstline_)' THEN
    RAISE EXCEPTION 'login_form' USING ERRCODE = 'FL400';
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = asked) THEN
    RAISE EXCEPTION 'login_taken' USING ERRCODE = 'FL400', DETAIL = asked;
  END IF;
  EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION'
                 ' CONNECTION LIMIT 16 IN ROLE firstline_staff', asked);
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), asked);
  PERFORM guard.login_password(asked, verifier);
END $$;

-- A login that other rooms let in too stays one: here its agent is no longer active.
CREATE OR REPLACE FUNCTION guard.login_close(asked name) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = asked) THEN
    RETURN;
  END IF;
  PERFORM guard.require_login_here(asked);
  IF (SELECT count(*) FROM guard.rooms_of(asked)) = 1 THEN
    EXECUTE format('ALTER ROLE %I NOLOGIN', asked);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION guard.login_open(asked name) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = asked) THEN
    PERFORM guard.require_login_here(asked);
    EXECUTE format('ALTER ROLE %I LOGIN', asked);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION guard.login_until(asked name, until timestamptz) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_own_login(asked);
  EXECUTE format('ALTER ROLE %I VALID UNTIL %L', asked, coalesce(until::text, 'infinity'));
END $$;

CREATE OR REPLACE FUNCTION guard.login_end(asked name) RETURNS integer
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_staff_login(asked) THEN
    RETURN 0;
  END IF;
  RETURN (SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity
          WHERE usename = asked AND datname = current_database() AND pid <> pg_backend_pid());
END $$;

DO $$ DECLARE each text; BEGIN
  FOREACH each IN ARRAY ARRAY[
    'login_password(name, text)', 'login_create(name, text)', 'login_close(name)',
    'login_open(name)', 'login_until(name, timestamptz)', 'login_end(name)']
  LOOP
    EXECUTE format('ALTER FUNCTION guard.%s OWNER TO firstline_accounts', each);
    EXECUTE format('REVOKE ALL ON FUNCTION guard.%s FROM PUBLIC, firstline_staff', each);
    EXECUTE format('GRANT EXECUTE ON FUNCTION guard.%s TO firstline_owner', each);
  END LOOP;
  FOREACH each IN ARRAY ARRAY[
    'rooms_of', 'is_staff_login', 'is_login_here', 'require_login_here', 'require_own_login']
  LOOP
    EXECUTE format('ALTER FUNCTION guard.%s(name) OWNER TO firstline_owner', each);
    EXECUTE format('GRANT EXECUTE ON FUNCTION guard.%s(name) TO firstline_accounts', each);
  END LOOP;
END $$;
