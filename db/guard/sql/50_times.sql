-- Times that figures are made of. A desk says when something was done, and the server knows
-- better: what lies further from its own clock than it trusts is put right, so that nobody
-- registers, answers or solves in the past or in the future. What a call says of itself may lie
-- back (paper, a desk that was cut off), never ahead. An import brings the past with it.

-- How far a desk's clock may be off; none: as far as it likes. Changed by the owner alone.
CREATE TABLE IF NOT EXISTS guard.clock_trust (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  most interval
);
INSERT INTO guard.clock_trust (most) VALUES ('10 minutes') ON CONFLICT DO NOTHING;

-- Put right it becomes the beginning of the transaction, the same for all it writes, or the last
-- change of the ticket where somebody else came in between.
CREATE OR REPLACE FUNCTION guard.moment(
  said timestamptz, at_least timestamptz DEFAULT '-infinity'
) RETURNS timestamptz
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  trusted interval := (SELECT most FROM guard.clock_trust);
BEGIN
  IF said < now() - trusted OR said > now() + trusted THEN RETURN greatest(now(), at_least); END IF;
  RETURN said;
END $$;

CREATE OR REPLACE FUNCTION guard.not_ahead(said timestamptz) RETURNS timestamptz
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF said > now() + (SELECT most FROM guard.clock_trust) THEN RETURN now(); END IF;
  RETURN said;
END $$;

CREATE OR REPLACE FUNCTION guard.on_ticket_time() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.external_key IS NULL THEN
      NEW.opened_at := guard.not_ahead(NEW.opened_at);
      NEW.registered_at := guard.moment(NEW.registered_at);
      NEW.changed_at := guard.moment(NEW.changed_at);
      NEW.first_response_at := guard.moment(NEW.first_response_at);
      NEW.resolved_at := guard.moment(NEW.resolved_at);
    END IF;
    RETURN NEW;
  END IF;
  NEW.changed_at := guard.moment(NEW.changed_at, OLD.changed_at);
  IF NEW.first_response_at IS DISTINCT FROM OLD.first_response_at THEN
    NEW.first_response_at := guard.moment(NEW.first_response_at, OLD.changed_at);
  END IF;
  IF NEW.resolved_at IS DISTINCT FROM OLD.resolved_at THEN
    NEW.resolved_at := guard.moment(NEW.resolved_at, OLD.changed_at);
  END IF;
  IF NEW.closed_at IS DISTINCT FROM OLD.closed_at THEN
    NEW.closed_at := guard.moment(NEW.closed_at, OLD.changed_at);
  END IF;
  IF NEW.paused_at IS DISTINCT FROM OLD.paused_at THEN
    NEW.paused_at := guard.moment(NEW.paused_at, OLD.changed_at);
  END IF;
  RETURN NEW;
END $$;
-- By its name before the other triggers of the table: they compare the times.
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT OR UPDATE ON ticket
  FOR EACH ROW WHEN (current_user <> 'firstline_owner') EXECUTE FUNCTION guard.on_ticket_time();

-- What is told or logged, promised, rung back, changed in the set-up: when it is done.
CREATE OR REPLACE FUNCTION guard.on_told_time() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() OR guard.imported_now(NEW.ticket_id) THEN RETURN NEW; END IF;
  -- A call is told with the time it began; a registration logs its first state with it.
  IF TG_TABLE_NAME = 'state_change' AND guard.registered_now(NEW.ticket_id) THEN
    NEW.at := greatest(guard.not_ahead(NEW.at),
                       (SELECT opened_at FROM ticket WHERE id = NEW.ticket_id));
  ELSIF TG_ARGV[0] = 'call' AND to_jsonb(NEW) ->> 'kind' IN ('call', 'remote_look') THEN
    NEW.at := guard.not_ahead(NEW.at);
  ELSE
    NEW.at := guard.moment(NEW.at);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT ON timeline_entry
  FOR EACH ROW WHEN (current_user <> 'firstline_owner') EXECUTE FUNCTION guard.on_told_time('call');
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT ON state_change
  FOR EACH ROW WHEN (current_user <> 'firstline_owner') EXECUTE FUNCTION guard.on_told_time('state');

CREATE OR REPLACE FUNCTION guard.on_kept_time() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'promise' THEN
    IF TG_OP = 'INSERT' THEN NEW.made_at := guard.moment(NEW.made_at); END IF;
    IF TG_OP = 'UPDATE' AND NEW.kept_at IS DISTINCT FROM OLD.kept_at
    THEN NEW.kept_at := guard.moment(NEW.kept_at); END IF;
  ELSIF TG_TABLE_NAME = 'call' THEN
    NEW.started_at := guard.not_ahead(NEW.started_at);
    NEW.hung_up_at := guard.not_ahead(NEW.hung_up_at);
    NEW.finished_at := guard.not_ahead(NEW.finished_at);
    IF TG_OP = 'UPDATE' AND NEW.called_back_at IS DISTINCT FROM OLD.called_back_at
    THEN NEW.called_back_at := guard.moment(NEW.called_back_at); END IF;
  ELSE
    NEW.at := guard.moment(NEW.at);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT OR UPDATE ON promise
  FOR EACH ROW EXECUTE FUNCTION guard.on_kept_time();
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT OR UPDATE ON call
  FOR EACH ROW EXECUTE FUNCTION guard.on_kept_time();
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION guard.on_kept_time();
