-- People are written down by whoever takes calls, and changed by whoever may edit clients.
CREATE OR REPLACE FUNCTION guard.on_person() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR guard.allowed('client:edit') OR guard.allowed('data:import')
     OR TG_OP = 'INSERT' AND guard.allowed('call:register')
  THEN RETURN NEW; END IF;
  PERFORM guard.refuse('client:edit');
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON client
  FOR EACH ROW EXECUTE FUNCTION guard.on_person();
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON contact
  FOR EACH ROW EXECUTE FUNCTION guard.on_person();
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON phone_number
  FOR EACH ROW EXECUTE FUNCTION guard.on_person();

CREATE OR REPLACE FUNCTION guard.on_notice_said() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() THEN NEW.at := guard.moment(NEW.at); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON notice_confirmation
  FOR EACH ROW EXECUTE FUNCTION guard.on_notice_said();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON notice_confirmation
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();

-- A notice is ended by who wrote it, or by whoever may put clients together.
-- A notice ends earlier or later; what it said and who said it stays.
CREATE OR REPLACE FUNCTION guard.on_notice() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF NOT guard.allowed('client:edit') THEN PERFORM guard.refuse('client:edit'); END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.author_id := guard.me();
  ELSIF OLD.author_id <> guard.me() AND NOT guard.allowed('client:merge')
  THEN PERFORM guard.refuse('client:merge');
  ELSIF to_jsonb(NEW) - 'expires_at' <> to_jsonb(OLD) - 'expires_at'
  THEN PERFORM guard.refuse('client:edit', 'fixed');
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON client_notice
  FOR EACH ROW EXECUTE FUNCTION guard.on_notice();
