-- Whoever makes logins: firstline_accounts may make roles and end sessions, owns nothing but the
-- functions of 61_account_logins.sql, and nobody signs in as it. Its right to make roles reaches
-- almost everything on 15 and must therefore never be given to a person (database.md 1.2).
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'firstline_accounts') THEN
    CREATE ROLE firstline_accounts NOLOGIN CREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another room of this server is being made at this moment
END $$;

DO $$ BEGIN
  IF NOT pg_has_role('firstline_accounts', 'pg_signal_backend', 'MEMBER') THEN
    GRANT pg_signal_backend TO firstline_accounts;
  END IF;
  -- Since 16 a maker of roles needs the group itself, to give it away but not to be in it.
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE 'GRANT firstline_staff TO firstline_accounts'
      ' WITH ADMIN TRUE, INHERIT FALSE, SET FALSE';
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO firstline_accounts WITH GRANT OPTION',
                 current_database());
END $$;

GRANT USAGE ON SCHEMA guard TO firstline_owner, firstline_accounts;
GRANT SELECT, INSERT, UPDATE ON agent, role_right TO firstline_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON agent_group TO firstline_owner;
GRANT SELECT, INSERT ON audit_entry TO firstline_owner;
GRANT SELECT ON support_group, department TO firstline_owner;

-- What a desk computed from a password comes in by COPY, because the data of a COPY is the one
-- thing that no setting of the server writes into its log. It is taken out in the same
-- transaction; nobody reads the table.
CREATE UNLOGGED TABLE IF NOT EXISTS guard.sent_verifier (
  of xid8 NOT NULL DEFAULT pg_current_xact_id(),
  verifier varchar(300) NOT NULL
);
ALTER TABLE guard.sent_verifier OWNER TO firstline_owner;
REVOKE ALL ON guard.sent_verifier FROM PUBLIC;
GRANT INSERT (verifier) ON guard.sent_verifier TO firstline_staff;
