-- The keys of deeds that stand: kept for as long as an outbox may still repeat one. The moment is
-- the server's, because the clocks of desks differ; one new row in sixteen takes old ones along.
CREATE OR REPLACE FUNCTION guard.keep_sent_deed() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := now();
  IF get_byte(uuid_send(NEW.id), 15) % 16 = 0 THEN
    DELETE FROM sent_deed WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM sent_deed WHERE at < now() - interval '14 days'
      ORDER BY at LIMIT 64 FOR UPDATE SKIP LOCKED));
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER keep_sent_deed BEFORE INSERT ON sent_deed
  FOR EACH ROW EXECUTE FUNCTION guard.keep_sent_deed();
