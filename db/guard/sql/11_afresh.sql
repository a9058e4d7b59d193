-- What an older guard granted goes before this one grants: only what the scripts after this
-- one say holds. Row security is on for every table, so that one without a policy shows and
-- takes nothing. The owner passes it by: the guard's own functions read whole tables.
DO $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
  END LOOP;
  FOR one IN SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
               AND NOT relrowsecurity LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', one.relname);
  END LOOP;
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA public, guard FROM PUBLIC, firstline_staff;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public, guard FROM PUBLIC, firstline_staff;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC, firstline_staff;
REVOKE ALL ON SCHEMA public, guard FROM PUBLIC, firstline_staff;
GRANT USAGE ON SCHEMA public, guard TO firstline_staff;
