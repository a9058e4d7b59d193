-- What is only ever added to: the past of a ticket is told once.
CREATE OR REPLACE FUNCTION guard.only_added() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
  PERFORM guard.refuse('', 'only_added');
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON timeline_entry
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON state_change
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON ticket_answer
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON ticket_link
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE UPDATE OR DELETE ON call_ticket
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE DELETE ON ticket
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();
CREATE OR REPLACE TRIGGER guard_kept BEFORE DELETE ON call
  FOR EACH ROW EXECUTE FUNCTION guard.only_added();

CREATE OR REPLACE FUNCTION guard.on_audit_entry() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  NEW.agent_id := guard.me();
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION guard.on_audit_entry();
