-- How a ticket begins: registered by whoever is signed in, under a number drawn for him, in a
-- state that registration makes. An import keeps what the other system says.
CREATE OR REPLACE FUNCTION guard.on_ticket_new() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  me uuid;
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  me := guard.me();
  DELETE FROM guard.number_draw WHERE number = NEW.number AND agent_id = me;
  -- A number that stands already is the index's to refuse: the desk then draws another one.
  IF NOT FOUND AND NOT EXISTS (SELECT FROM ticket WHERE number = NEW.number)
  THEN PERFORM guard.refuse('ticket:register', 'number_not_drawn'); END IF;
  NEW.version := 1;
  IF NEW.external_key IS NOT NULL THEN
    IF NOT guard.allowed('data:import') THEN PERFORM guard.refuse('data:import'); END IF;
    RETURN NEW;
  END IF;
  IF NOT guard.allowed('ticket:register') THEN PERFORM guard.refuse('ticket:register'); END IF;
  IF NOT guard.allowed('call:register') THEN PERFORM guard.refuse('call:register'); END IF;
  NEW.registered_by_id := me;
  NEW.changed_by_id := me;
  IF NEW.master_id IS NOT NULL AND NOT guard.may_on(NEW.master_id, 'ticket:link')
  THEN PERFORM guard.refuse('ticket:link'); END IF;
  IF NEW.group_id IS NOT NULL AND NOT EXISTS (SELECT FROM support_group g
      WHERE g.id = NEW.group_id AND g.line = NEW.line AND g.department_id = NEW.department_id)
     OR NEW.group_id IS NULL AND NEW.line <> guard.intake_line()
  THEN PERFORM guard.refuse('ticket:register', 'group_unknown'); END IF;
  IF NEW.reopen_count <> 0 OR NEW.closed_at IS NOT NULL OR NEW.paused_at IS NOT NULL
     OR NEW.pause_reason <> '' OR NEW.review_at IS NOT NULL
  THEN PERFORM guard.refuse('ticket:register', 'fixed'); END IF;
  IF NEW.solved_at_once THEN
    IF NOT guard.within('ticket:resolve',
        NEW.department_id, NEW.line, NEW.group_id, NEW.assignee_id)
    THEN PERFORM guard.refuse('ticket:resolve'); END IF;
    IF NOT guard.at_once(NEW.category_id) THEN PERFORM guard.refuse('ticket:resolve', 'not_at_once'); END IF;
    IF NOT guard.may_solve(NEW.id) THEN PERFORM guard.refuse('ticket:resolve', 'mentor_first'); END IF;
    IF (NEW.state, NEW.state_type, NEW.assignee_id)
         IS DISTINCT FROM ('resolved'::varchar, 'resolved'::varchar, me)
       OR btrim(NEW.resolution) = '' OR NEW.resolution_code IS NULL OR NEW.resolved_at IS NULL
    THEN PERFORM guard.refuse('ticket:resolve', 'required'); END IF;
    RETURN NEW;
  END IF;
  IF NEW.resolved_at IS NOT NULL OR NEW.resolution_code IS NOT NULL OR NEW.resolution <> ''
     OR NEW.first_response_at IS NOT NULL
     OR NEW.state <> (CASE WHEN NEW.assignee_id IS NULL THEN 'new' ELSE 'assigned' END)
     OR NEW.state_type <> (CASE WHEN NEW.assignee_id IS NULL THEN 'new' ELSE 'open' END)
  THEN PERFORM guard.refuse('ticket:register', 'move_not_allowed'); END IF;
  -- A newcomer's goes to his mentor, who lets it go on by his key.
  IF guard.releasing_mentor() IS NOT NULL THEN
    IF NEW.assignee_id IS DISTINCT FROM guard.releasing_mentor()
    THEN PERFORM guard.refuse('ticket:assign', 'release_first'); END IF;
    RETURN NEW;
  END IF;
  IF NEW.assignee_id IS NOT NULL AND NOT guard.within('ticket:assign',
      NEW.department_id, NEW.line, NEW.group_id, NEW.assignee_id)
  THEN PERFORM guard.refuse('ticket:assign'); END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON ticket
  FOR EACH ROW EXECUTE FUNCTION guard.on_ticket_new();
