-- The feed of changes: who writes to a table of the room stamps it here, last of all.
-- Every number is drawn under one lock that is held until the transaction has ended and can be
-- seen, so that the numbers rise in the order of the commits and nobody who reads "above the
-- last one" misses a slow transaction. A hint by NOTIFY follows; it carries nothing, because
-- whoever may connect may forge it: the truth is this table.

ALTER TABLE change ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS change_read ON change;
CREATE POLICY change_read ON change FOR SELECT TO firstline_staff
  USING ((SELECT guard.me()) IS NOT NULL);
DROP POLICY IF EXISTS change_keep ON change;
CREATE POLICY change_keep ON change TO firstline_owner USING (true) WITH CHECK (true);
REVOKE ALL ON change FROM PUBLIC, firstline_staff;
GRANT SELECT ON change TO firstline_staff;

-- What a transaction has to tell is gathered first. The triggers of the tables do it at the
-- commit, among the guard's last checks; the stamping is put off once more, after all of them,
-- so that the lock is held for one statement and the commit itself.
CREATE TABLE IF NOT EXISTS guard.told (
  transaction xid8 NOT NULL,
  kind text NOT NULL,
  key uuid,
  first boolean NOT NULL,
  UNIQUE NULLS NOT DISTINCT (transaction, kind, key)
);

CREATE OR REPLACE FUNCTION guard.tell_change(changed text, at_key uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO guard.told VALUES (pg_current_xact_id(), changed, at_key, NOT EXISTS (
    SELECT FROM guard.told WHERE transaction = pg_current_xact_id()))
  ON CONFLICT DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION guard.tell_change(text, uuid) FROM PUBLIC;

-- One row for a transaction, a kind and a key. A transaction that touches very much (an import)
-- tells of "everything of this kind"; a key of NULL means that.
CREATE OR REPLACE FUNCTION guard.stamp_changes() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '4s'
LANGUAGE plpgsql AS $$
DECLARE
  mine CONSTANT xid := NEW.transaction::xid;
  most CONSTANT integer := 60;
  kept CONSTANT bigint := 20000;
  own integer := 0;
  before bigint := 0;
  newest bigint;
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(7240116);
  -- Whoever holds the lock has drawn the newest numbers: what is his stands on top. There is
  -- some already where a session had the checks run before the commit.
  FOR last IN SELECT xmin AS writer, seq FROM change ORDER BY seq DESC LOOP
    before := last.seq;
    EXIT WHEN last.writer <> mine;
    own := own + 1;
    before := before - 1;
  END LOOP;
  WITH gone AS (
    DELETE FROM guard.told WHERE transaction = NEW.transaction RETURNING kind, key
  ), stamped AS (
    INSERT INTO change (kind, key, at, origin)
      SELECT kind, key, clock_timestamp(),
             left(split_part(current_setting('application_name'), '/', 3), 40)
               || '@' || session_user
        FROM (SELECT DISTINCT kind,
                CASE WHEN own + (SELECT count(*) FROM gone) <= most THEN key END AS key
              FROM gone) AS each
       WHERE NOT EXISTS (SELECT FROM change c WHERE c.seq > before AND c.kind = each.kind
                         AND (c.key IS NULL OR c.key = each.key))
      RETURNING seq
  ) SELECT max(seq) INTO newest FROM stamped;
  IF newest / 256 <> before / 256 THEN
    DELETE FROM change WHERE seq <= newest - kept;
  END IF;
  IF newest IS NOT NULL THEN PERFORM pg_notify('firstline_change', ''); END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION guard.stamp_changes() FROM PUBLIC;

DROP TRIGGER IF EXISTS stamp ON guard.told;
CREATE CONSTRAINT TRIGGER stamp AFTER INSERT ON guard.told
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.first)
  EXECUTE FUNCTION guard.stamp_changes();
