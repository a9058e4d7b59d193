-- Who may call what of 62 and 63: staff the doors, nobody the inner ones.
DO $$
DECLARE
  each regprocedure;
  doors CONSTANT text[] := ARRAY[
    'create_employee', 'change_employee', 'disable_employee', 'enable_employee', 'end_sessions',
    'reset_password', 'set_own_password', 'set_valid_until', 'accounts', 'set_right', 'set_standing'];
  inner_ones CONSTANT text[] := ARRAY[
    'require_staff_edit', 'new_key', 'note_staff', 'taken_verifier', 'lock_staff',
    'require_administrator_left', 'login_of', 'require_role', 'set_groups', 'reach_fits',
    'bound_fits'];
BEGIN
  FOR each IN SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'guard'::regnamespace AND p.proname = ANY (doors || inner_ones)
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO firstline_owner', each);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, firstline_staff', each);
  END LOOP;
  FOR each IN SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'guard'::regnamespace AND p.proname = ANY (doors)
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO firstline_staff', each);
  END LOOP;
END $$;
