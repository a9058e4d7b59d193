-- The lines of the room (R1 to R3): what is worked on lies on a line in use, whose number never
-- changes; one line of the house is left to take what nobody else takes.
CREATE OR REPLACE FUNCTION guard.line_in_use(asked integer) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM support_line l WHERE l.number = asked AND l.active);
END $$;

-- The line that new work falls to: the lowest of the house that is in use.
CREATE OR REPLACE FUNCTION guard.intake_line() RETURNS integer
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN coalesce((SELECT min(l.number) FROM support_line l WHERE l.active AND NOT l.outside), 1);
END $$;

CREATE OR REPLACE FUNCTION guard.on_line_change() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.number <> OLD.number
  THEN PERFORM guard.refuse('staff:edit', 'fixed'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON support_line
  FOR EACH ROW EXECUTE FUNCTION guard.on_line_change();

-- Looked at when the transaction ends: a file moves groups and lines in any order.
CREATE OR REPLACE FUNCTION guard.on_line_left() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT FROM support_line l WHERE l.active AND NOT l.outside)
  THEN PERFORM guard.refuse('staff:edit', 'line_last'); END IF;
  IF NOT guard.line_in_use(OLD.number)
     AND (EXISTS (SELECT FROM support_group g WHERE g.line = OLD.number AND g.active)
          OR EXISTS (SELECT FROM agent a WHERE a.line = OLD.number AND a.active)
          OR TG_OP = 'DELETE' AND EXISTS (SELECT FROM ticket t WHERE t.line = OLD.number))
  THEN PERFORM guard.refuse('staff:edit', 'line_peopled'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_left ON support_line;
CREATE CONSTRAINT TRIGGER guard_left AFTER UPDATE OR DELETE ON support_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.on_line_left();

CREATE OR REPLACE FUNCTION guard.on_group_line() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NULL; END IF;
  IF NEW.active AND NOT guard.line_in_use(NEW.line)
  THEN PERFORM guard.refuse('staff:edit', 'line_not_in_use'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS guard_line ON support_group;
CREATE CONSTRAINT TRIGGER guard_line AFTER INSERT OR UPDATE OF line, active ON support_group
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.on_group_line();
