-- The feed of changes: who writes to a table of the room tells it here.
-- Numbers rise as they are drawn, transactions end in another order; so every row says whose it
-- is, and a reader asks for the rows of those writers that had not ended when he looked last
-- (db/feed_link.py). Nobody waits for anybody: commits go to the disk together.

ALTER TABLE change ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS change_read ON change;
CREATE POLICY change_read ON change FOR SELECT TO firstline_staff
  USING ((SELECT guard.me()) IS NOT NULL);
DROP POLICY IF EXISTS change_keep ON change;
CREATE POLICY change_keep ON change TO firstline_owner USING (true) WITH CHECK (true);
REVOKE ALL ON change FROM PUBLIC, firstline_staff;
GRANT SELECT ON change TO firstline_staff;

-- The hint by NOTIFY carries nothing, because whoever may connect may forge it: the truth is
-- this table. In a transaction it holds a lock of the whole server until the commit is on the
-- disk, so a desk gives it right behind its commit (db/dialects/postgresql.py) when it is told
-- here that there is something to hint at; for anybody else it is given here.
CREATE OR REPLACE FUNCTION guard.stamp(kinds text[], at_key uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  kept CONSTANT bigint := 20000;
  called CONSTANT text := current_setting('application_name');
  drawn bigint;
BEGIN
  WITH stamped AS (
    INSERT INTO change (kind, key, at, origin)
      SELECT each, at_key, clock_timestamp(),
             left(split_part(called, '/', 3), 40) || '@' || session_user
        FROM unnest(kinds) AS each
      RETURNING seq
  ) SELECT max(seq) INTO drawn FROM stamped;
  IF called LIKE 'firstline/%' THEN
    PERFORM set_config('firstline.told', '1', false);
  ELSE
    PERFORM pg_notify('firstline_change', '');
  END IF;
  IF drawn / 256 <> (drawn - cardinality(kinds)) / 256 THEN
    DELETE FROM change WHERE seq IN (
      SELECT seq FROM change WHERE seq <= drawn - kept FOR UPDATE SKIP LOCKED);
  END IF;
END $$;
REVOKE ALL ON FUNCTION guard.stamp(text[], uuid) FROM PUBLIC;

-- One row for a transaction, a kind and a key. A transaction that touches very much (an import)
-- tells of "everything of this kind"; a key of NULL means that. What a copy of another server
-- brought may bear the same number of a transaction: the time tells the two apart. The plan was
-- perhaps made while the table was empty, and then it is read whole for every row written.
CREATE OR REPLACE FUNCTION guard.tell_change(changed text, at_key uuid) RETURNS void
SET enable_seqscan = off LANGUAGE plpgsql AS $$
DECLARE
  most CONSTANT integer := 60;
  own integer;
  told boolean;
BEGIN
  SELECT count(*), bool_or(c.kind = changed AND (c.key IS NULL OR c.key = at_key))
    INTO own, told FROM change c WHERE c.writer = pg_current_xact_id() AND c.at >= now();
  IF told IS NOT TRUE THEN
    PERFORM guard.stamp(ARRAY[changed], CASE WHEN own < most THEN at_key END);
  END IF;
END $$;
REVOKE ALL ON FUNCTION guard.tell_change(text, uuid) FROM PUBLIC;

-- An older guard numbered the rows under a lock.
DROP TABLE IF EXISTS guard.told;
DROP FUNCTION IF EXISTS guard.stamp_changes();
