-- A canned answer is counted each time it is used, one at a time; nobody writes a figure.
CREATE OR REPLACE FUNCTION guard.on_answer_count() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR NEW.used = OLD.used + 1
     AND NEW.helped IN (OLD.helped, OLD.helped + 1)
  THEN RETURN NEW; END IF;
  PERFORM guard.refuse('call:register', 'fixed');
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE OF used, helped ON canned_answer
  FOR EACH ROW EXECUTE FUNCTION guard.on_answer_count();

-- When somebody came in is the server's to know.
CREATE OR REPLACE FUNCTION guard.on_coming() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() THEN
    NEW.last_sign_in_at := guard.moment(NEW.last_sign_in_at);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_at BEFORE UPDATE OF last_sign_in_at ON agent
  FOR EACH ROW EXECUTE FUNCTION guard.on_coming();
