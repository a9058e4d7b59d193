-- People and their accounts: what those who may manage staff ask for. Each function decides by
-- the session's own login, writes the rows and what was done, and lets 61 touch the login.

CREATE OR REPLACE FUNCTION guard.require_staff_edit() RETURNS void
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (guard.allowed('staff:edit') OR guard.is_keeper()) THEN
    RAISE EXCEPTION 'staff:edit' USING ERRCODE = 'FL403';
  END IF;
END $$;

-- A key whose first 48 bits are the milliseconds of now (RFC 9562, version 7).
CREATE OR REPLACE FUNCTION guard.new_key() RETURNS uuid
VOLATILE SET search_path = public, pg_temp LANGUAGE sql AS $$
  SELECT encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
    FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

CREATE OR REPLACE FUNCTION guard.note_staff(done text, kind text, subject uuid, told json)
RETURNS void VOLATILE SET search_path = public, pg_temp LANGUAGE sql AS $$
  INSERT INTO audit_entry (id, at, agent_id, action, subject_kind, subject_id, facts)
  VALUES (guard.new_key(), clock_timestamp(), guard.me(), done, kind, subject, told)
$$;

-- The verifier that this transaction's COPY brought; what is no SCRAM verifier is refused
-- without a word of it.
CREATE OR REPLACE FUNCTION guard.taken_verifier() RETURNS text
VOLATILE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE found text;
BEGIN
  DELETE FROM guard.sent_verifier WHERE of = pg_current_xact_id() RETURNING verifier INTO found;
  DELETE FROM guard.sent_verifier WHERE of < pg_snapshot_xmin(pg_current_snapshot());
  IF found IS NULL OR found !~
     '^SCRAM-SHA-256\$(409[6-9]|4[1-9][0-9]{2}|[5-9][0-9]{3}|[0-9]{5,7}):[A-Za-z0-9+/]{22,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'
  THEN
    RAISE EXCEPTION 'verifier_form' USING ERRCODE = 'FL400';
  END IF;
  RETURN found;
END $$;

-- Two administrators who take the right from each other at once wait for each other here.
CREATE OR REPLACE FUNCTION guard.lock_staff() RETURNS void
VOLATILE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM agent ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM role_right WHERE permission = 'staff:edit' ORDER BY role FOR NO KEY UPDATE;
END $$;

CREATE OR REPLACE FUNCTION guard.require_administrator_left() RETURNS void
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM guard.held h
                 WHERE h.permission = 'staff:edit' AND h.reach = 'any') THEN
    RAISE EXCEPTION 'last_administrator' USING ERRCODE = 'FL400';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION guard.login_of(asked uuid) RETURNS name
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE found name;
BEGIN
  SELECT login INTO found FROM agent WHERE id = asked;
  IF found IS NULL THEN
    RAISE EXCEPTION 'agent_unknown' USING ERRCODE = 'FL400', DETAIL = asked::text;
  END IF;
  RETURN found;
END $$;

CREATE OR REPLACE FUNCTION guard.require_role(asked text, line integer) RETURNS void
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF asked NOT IN ('dispatcher', 'engineer', 'expert', 'partner', 'supervisor', 'administrator') THEN
    RAISE EXCEPTION 'reference_unknown' USING ERRCODE = 'FL400';
  ELSIF NOT guard.line_in_use(line) THEN
    RAISE EXCEPTION 'line_not_in_use' USING ERRCODE = 'FL400';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION guard.set_groups(asked uuid, groups jsonb) RETURNS void
VOLATILE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM agent_group WHERE agent_id = asked AND NOT groups ? group_id::text;
  INSERT INTO agent_group (agent_id, group_id, competence)
  SELECT asked, key::uuid, value::smallint FROM jsonb_each_text(groups)
  ON CONFLICT (agent_id, group_id) DO UPDATE SET competence = excluded.competence;
END $$;

CREATE OR REPLACE FUNCTION guard.create_employee(
  new_id uuid, new_login text, new_name text, new_role text, new_line integer,
  new_department uuid, new_limit integer, groups jsonb, told json)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.require_role(new_role, new_line);
  IF new_login !~ '^[a-z][a-z0-9_.-]{0,62}$' THEN
    RAISE EXCEPTION 'login_form' USING ERRCODE = 'FL400';
  END IF;
  IF EXISTS (SELECT FROM agent WHERE login = new_login) THEN
    RAISE EXCEPTION 'login_taken' USING ERRCODE = 'FL400', DETAIL = new_login;
  END IF;
  PERFORM guard.login_create(new_login::name, guard.taken_verifier());
  INSERT INTO agent (id, login, full_name, role, line, grade, department_id, extension,
                     work_limit, pin_hash, active, takes_calls, solves_alone, registers_alone)
  VALUES (new_id, new_login, new_name, new_role, new_line, 'engineer', new_department, '',
          new_limit, '', true, true, true, true);
  PERFORM guard.set_groups(new_id, groups);
  PERFORM guard.note_staff('created', 'agent', new_id, told);
END $$;

CREATE OR REPLACE FUNCTION guard.change_employee(
  asked uuid, new_name text, new_role text, new_line integer, new_department uuid,
  new_limit integer, groups jsonb, told json)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.require_role(new_role, new_line);
  PERFORM guard.lock_staff();
  PERFORM guard.login_of(asked);
  UPDATE agent SET full_name = new_name, role = new_role, line = new_line,
    department_id = new_department, work_limit = new_limit WHERE id = asked;
  PERFORM guard.set_groups(asked, groups);
  PERFORM guard.require_administrator_left();
  PERFORM guard.note_staff('changed', 'agent', asked, told);
END $$;

-- A person's steps (R107 to R109): a grade at a time, a mentor who works here and is no pupil of
-- his own pupil, what he is admitted to.
CREATE OR REPLACE FUNCTION guard.set_standing(
  asked uuid, new_grade text, new_mentor uuid, calls boolean, alone boolean, registers boolean,
  told json)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  steps text[] := '{junior,senior,engineer,head}';
  before text;
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.lock_staff();
  PERFORM guard.login_of(asked);
  SELECT grade INTO before FROM agent WHERE id = asked;
  IF array_position(steps, new_grade) IS NULL OR calls IS NULL OR alone IS NULL
     OR registers IS NULL THEN
    RAISE EXCEPTION 'reference_unknown' USING ERRCODE = 'FL400';
  ELSIF abs(array_position(steps, new_grade) - array_position(steps, before)) > 1 THEN
    RAISE EXCEPTION 'grade_jumped' USING ERRCODE = 'FL400';
  ELSIF new_mentor IS NOT NULL AND NOT EXISTS (
      SELECT FROM agent WHERE id = new_mentor AND id <> asked AND active
        AND grade <> 'junior' AND mentor_id IS DISTINCT FROM asked) THEN
    RAISE EXCEPTION 'mentor_unfit' USING ERRCODE = 'FL400';
  ELSIF NOT (alone AND registers) AND new_mentor IS NULL THEN
    RAISE EXCEPTION 'mentor_needed' USING ERRCODE = 'FL400';
  END IF;
  UPDATE agent SET grade = new_grade, mentor_id = new_mentor, takes_calls = calls,
    solves_alone = alone, registers_alone = registers WHERE id = asked;
  PERFORM guard.note_staff('standing', 'agent', asked, told);
END $$;

-- How a desk of the release before asks: what it does not know stays as it is.
CREATE OR REPLACE FUNCTION guard.set_standing(
  asked uuid, new_grade text, new_mentor uuid, calls boolean, alone boolean, told json)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.set_standing(asked, new_grade, new_mentor, calls, alone,
    coalesce((SELECT registers_alone FROM agent WHERE id = asked), true), told);
END $$;

-- In this order: no new session begins, the rights are gone, the sessions end.
CREATE OR REPLACE FUNCTION guard.disable_employee(asked uuid, told json) RETURNS integer
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE known name;
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.lock_staff();
  known := guard.login_of(asked);
  IF known = session_user THEN
    RAISE EXCEPTION 'not_yourself' USING ERRCODE = 'FL400';
  END IF;
  PERFORM guard.login_close(known);
  UPDATE agent SET active = false WHERE id = asked;
  PERFORM guard.require_administrator_left();
  PERFORM guard.note_staff('disabled', 'agent', asked, told);
  RETURN guard.login_end(known);
END $$;

-- Once more after the commit: somebody may have come in while it was on its way.
CREATE OR REPLACE FUNCTION guard.end_sessions(asked uuid) RETURNS integer
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_staff_edit();
  IF EXISTS (SELECT FROM agent WHERE id = asked AND active) THEN
    RAISE EXCEPTION 'agent_active' USING ERRCODE = 'FL400';
  END IF;
  RETURN guard.login_end(guard.login_of(asked));
END $$;

CREATE OR REPLACE FUNCTION guard.enable_employee(asked uuid, told json) RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_staff_edit();
  IF NOT guard.line_in_use((SELECT line FROM agent WHERE id = asked)) THEN
    RAISE EXCEPTION 'line_not_in_use' USING ERRCODE = 'FL400';
  END IF;
  PERFORM guard.login_open(guard.login_of(asked));
  UPDATE agent SET active = true WHERE id = asked;
  PERFORM guard.note_staff('enabled', 'agent', asked, told);
END $$;

-- A room that came from a copy to a new server gets its logins back by this, one by one.
CREATE OR REPLACE FUNCTION guard.reset_password(asked uuid, until timestamptz, told json)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE known name;
BEGIN
  PERFORM guard.require_staff_edit();
  known := guard.login_of(asked);
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = known) THEN
    PERFORM guard.login_password(known, guard.taken_verifier());
  ELSE
    PERFORM guard.login_create(known, guard.taken_verifier());
    IF NOT (SELECT active FROM agent WHERE id = asked) THEN
      PERFORM guard.login_close(known);
    END IF;
  END IF;
  PERFORM guard.login_until(known, until);
  PERFORM guard.note_staff('password_reset', 'agent', asked, told);
END $$;

-- Until when a password holds; nobody shuts himself out.
CREATE OR REPLACE FUNCTION guard.set_valid_until(asked uuid, until timestamptz, told json)
RETURNS void SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE known name;
BEGIN
  PERFORM guard.require_staff_edit();
  PERFORM guard.lock_staff();
  known := guard.login_of(asked);
  IF known = session_user AND until <= now() THEN
    RAISE EXCEPTION 'not_yourself' USING ERRCODE = 'FL400';
  END IF;
  PERFORM guard.login_until(known, until);
  PERFORM guard.note_staff('password_until', 'agent', asked, told);
END $$;

CREATE OR REPLACE FUNCTION guard.set_own_password() RETURNS void
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.me() IS NULL THEN
    RAISE EXCEPTION 'account_disabled' USING ERRCODE = 'FL400';
  END IF;
  PERFORM guard.login_password(session_user, guard.taken_verifier());
  PERFORM guard.note_staff('password_changed', 'agent', guard.me(), '{}');
END $$;

-- What the server knows of the logins of this room's people; for those who manage staff.
CREATE OR REPLACE FUNCTION guard.accounts()
RETURNS TABLE (login text, can_enter boolean, valid_until timestamptz, sessions bigint)
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  PERFORM guard.require_staff_edit();
  RETURN QUERY
    SELECT a.login::text, r.rolcanlogin AND guard.is_login_here(r.rolname),
      nullif(r.rolvaliduntil, 'infinity'),
      (SELECT count(*) FROM pg_stat_activity s
       WHERE s.usename = r.rolname AND s.datname = current_database())
    FROM agent a JOIN pg_roles r ON r.rolname = a.login;
END $$;
