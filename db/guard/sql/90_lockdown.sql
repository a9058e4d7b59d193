-- Last: everything belongs to the owner, PUBLIC has nothing, staff may call what it needs.
DO $$
DECLARE
  one record;
BEGIN
  GRANT CREATE, USAGE ON SCHEMA public, guard TO firstline_owner;
  FOR one IN
    SELECT c.oid::regclass AS name FROM pg_class c
    WHERE c.relnamespace IN ('public'::regnamespace, 'guard'::regnamespace)
      AND (c.relkind IN ('r', 'p', 'v', 'm') OR c.relkind = 'S' AND c.relname ~ '^(number|turn)_of_')
      AND c.relowner <> 'firstline_owner'::regrole
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO firstline_owner', one.name);
  END LOOP;
  -- A function that another role owns on purpose (the account functions) stays with it.
  FOR one IN
    SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
    WHERE p.pronamespace = 'guard'::regnamespace AND r.rolname <> ALL ('{firstline_owner,firstline_accounts}')
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO firstline_owner', one.name);
  END LOOP;
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guard.me(), guard.reach(text), guard.allowed(text),
  guard.allowed_one(text[]), guard.role(), guard.is_keeper(), guard.department_in(text),
  guard.line_in(text), guard.groups_in(text), guard.me_in(text), guard.in_hand(),
  guard.may_on(uuid, text[]), guard.may_ring(uuid, uuid), guard.registered_now(uuid),
  guard.registered_by_me(uuid), guard.number_drawn(bigint), guard.client_seen(uuid),
  guard.contact_seen(uuid), guard.place_seen(uuid, uuid, uuid),
  guard.draw_numbers(int, int), guard.find_tickets(text, int),
  guard.alike_recent(text, uuid, timestamptz, double precision, int),
  guard.find_by_digits(
    boolean, text[], text, text, text, text, text, bigint[], text[], int, int),
  guard.find_seen_by_digits(
    boolean, text[], text, text, text, text, text, bigint[], text[], int, int),
  guard.find_contacts(jsonb, text, int), guard.client_history(uuid, uuid, text, int),
  guard.open_promises(uuid, uuid), guard.requester_of(bigint[], text[]),
  guard.frequent(timestamptz, int),
  guard.asked_tickets(timestamptz, timestamptz, timestamptz, timestamptz, uuid, smallint, text),
  guard.asked_calls(timestamptz, timestamptz, timestamptz, timestamptz, uuid, smallint, text),
  guard.registration_of(uuid), guard.leave(text),
  guard.lost_desks(), guard.drop_drafts(uuid[]), guard.drop_clock(uuid, text),
  guard.drop_saved_filter(uuid), guard.is_senior(),
  guard.drop_setup(text, jsonb), guard.crossed_now(uuid),
  guard.crossing_now(uuid), guard.draw_turn(uuid), guard.drop_shifts(uuid[]),
  guard.drop_duty_day(uuid, date), guard.next_turn(uuid),
  guard.close_overdue(int),
  guard.take_next(uuid[], boolean, uuid, timestamptz, uuid, uuid),
  guard.waiting_in(uuid[], boolean, uuid),
  guard.may_write_article(uuid), guard.drop_article_categories(uuid)
TO firstline_staff;

-- Shared by all who can connect, and able to stop or fill a server: large objects, advisory
-- locks (the guard's own functions still take them), words in the log of changes, temporary
-- tables. A server's superuser alone can take these away; ``firstline-admin doctor`` tells.
DO $$
DECLARE
  one record;
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    RETURN;
  END IF;
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  FOR one IN
    SELECT oid::regprocedure AS name, proname LIKE '%advisory%' AS is_lock FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace
      AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite', 'pg_logical_emit_message')
           OR proname ~ '^pg_(try_)?advisory_')
      AND has_function_privilege('firstline_staff', oid, 'EXECUTE')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one.name);
    IF one.is_lock THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO firstline_owner', one.name);
    END IF;
  END LOOP;
END $$;
