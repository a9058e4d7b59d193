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

-- One row for a transaction, a kind and a key. A transaction that touches very much (an import)
-- ends with one row that says "everything of this kind"; a key of NULL means that.
CREATE OR REPLACE FUNCTION guard.tell_change(changed text, at_key uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  mine CONSTANT xid := pg_current_xact_id()::xid;
  most CONSTANT integer := 60;
  kept CONSTANT bigint := 20000;
  own integer := 0;
  drawn bigint;
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(7240116);
  -- Whoever holds the lock has drawn the newest numbers: what is his stands on top.
  FOR last IN SELECT xmin AS writer, kind, key FROM change ORDER BY seq DESC LOOP
    EXIT WHEN last.writer <> mine;
    IF last.kind = changed AND (last.key IS NULL OR last.key = at_key) THEN
      RETURN;
    END IF;
    own := own + 1;
  END LOOP;
  INSERT INTO change (kind, key, at, origin)
    VALUES (changed, CASE WHEN own < most THEN at_key END, clock_timestamp(),
            left(split_part(current_setting('application_name'), '/', 3), 40)
              || '@' || session_user)
    RETURNING seq INTO drawn;
  IF drawn % 256 = 0 THEN
    DELETE FROM change WHERE seq <= drawn - kept;
  END IF;
  PERFORM pg_notify('firstline_change', '');
END $$;
REVOKE ALL ON FUNCTION guard.tell_change(text, uuid) FROM PUBLIC;
