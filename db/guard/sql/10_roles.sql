-- The two roles a room's database stands on, and the schema of the guard.
-- firstline_owner owns whatever staff may not own; nobody signs in as it.
-- firstline_staff is the group of every employee's own login role: what it is granted is the
-- outer bound, what the room's table of rights (role_right) says decides within it.
-- Roles are the cluster's, so another room may be making them at this very moment.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'firstline_owner') THEN
    CREATE ROLE firstline_owner NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'firstline_staff') THEN
    CREATE ROLE firstline_staff NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE SCHEMA IF NOT EXISTS guard;
