-- Deadlines that are noticed: any desk may notice, once, and only what is so. The server knows no
-- calendars; it holds a crossing to what it can know: the rule stands and fits, the clock runs,
-- and working time never passes faster than time itself. What follows from a crossing within its
-- transaction is the program's doing, by the rule, and bears nobody's name.

GRANT SELECT, INSERT (id, ticket_id, rule_id, target_minutes, round, due_at, at) ON sla_crossing
TO firstline_staff;
CREATE POLICY read ON sla_crossing FOR SELECT TO firstline_staff
USING ((SELECT guard.allowed('ticket:read'))
       OR EXISTS (SELECT FROM ticket WHERE ticket.id = sla_crossing.ticket_id)
       OR EXISTS (SELECT FROM sla_notice n
                   WHERE n.crossing_id = sla_crossing.id AND n.agent_id = (SELECT guard.me())));
CREATE POLICY noticed ON sla_crossing FOR INSERT TO firstline_staff
WITH CHECK ((SELECT guard.me()) IS NOT NULL);

-- A rule of a category is one of its whole branch.
CREATE OR REPLACE FUNCTION guard.rule_of_branch(wanted uuid, category uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN wanted IS NULL
      OR EXISTS (SELECT FROM guard.branch_of(category) b WHERE b.id = wanted);
END $$;

-- When the clock of a rule began, and in which round it is; no row where none runs as it is said.
CREATE OR REPLACE FUNCTION guard.clock_run(
  of_ticket uuid, of_rule uuid, target int, due timestamptz
) RETURNS TABLE (started timestamptz, turn int)
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
    SELECT s.started_at, t.reopen_count::int
      FROM ticket t JOIN escalation_rule r ON r.id = of_rule AND r.active
      JOIN sla_target s ON s.ticket_id = t.id AND s.clock = r.clock
     WHERE t.id = of_ticket AND t.state_type IN ('new', 'open') AND s.met_at IS NULL
       AND s.target_minutes = target AND s.due_at = due
       AND coalesce(r.priority, t.priority) = t.priority
       AND (r.policy_id IS NULL OR r.policy_id = t.sla_policy_id)
       AND guard.rule_of_branch(r.category_id, t.category_id)
    UNION ALL
    SELECT (SELECT max(c.at) FROM state_change c
             WHERE c.ticket_id = t.id AND c.state = 'waiting_partner'),
           (SELECT count(*)::int FROM state_change c
             WHERE c.ticket_id = t.id AND c.state = 'waiting_partner')
      FROM ticket t JOIN escalation_rule r ON r.id = of_rule AND r.active AND r.clock = 'partner'
      JOIN partner p ON p.id = t.partner_id
     WHERE t.id = of_ticket AND t.state = 'waiting_partner' AND p.answer_minutes = target
       AND coalesce(r.priority, t.priority) = t.priority
       AND (r.policy_id IS NULL OR r.policy_id = t.sla_policy_id)
       AND guard.rule_of_branch(r.category_id, t.category_id);
END $$;

CREATE OR REPLACE FUNCTION guard.on_crossing() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  one record;
  rule escalation_rule;
  used int;
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF NOT guard.may_on(NEW.ticket_id, 'ticket:read')
  THEN PERFORM guard.refuse('ticket:read'); END IF;
  IF (SELECT most FROM guard.clock_trust) IS NOT NULL THEN NEW.at := now(); END IF;
  SELECT * INTO one FROM guard.clock_run(NEW.ticket_id, NEW.rule_id, NEW.target_minutes,
                                         NEW.due_at);
  SELECT * INTO rule FROM escalation_rule WHERE id = NEW.rule_id;
  IF one.started IS NULL OR one.turn <> NEW.round
  THEN PERFORM guard.refuse('ticket:read', 'nothing_changed'); END IF;
  used := coalesce(NEW.target_minutes - rule.minutes_before,
                   NEW.target_minutes * rule.at_percent / 100);
  IF NEW.at < one.started + make_interval(mins => used)
     OR used >= NEW.target_minutes AND NEW.at < NEW.due_at
  THEN PERFORM guard.refuse('ticket:read', 'nothing_changed'); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_new BEFORE INSERT ON sla_crossing
  FOR EACH ROW EXECUTE FUNCTION guard.on_crossing();

-- Told to people by the transaction that noticed it; each reads and marks his own.
GRANT SELECT, INSERT (crossing_id, agent_id), UPDATE (seen_at) ON sla_notice TO firstline_staff;
CREATE POLICY read ON sla_notice FOR SELECT TO firstline_staff
USING (agent_id = (SELECT guard.me()));
CREATE POLICY told ON sla_notice FOR INSERT TO firstline_staff
WITH CHECK (guard.crossing_now(crossing_id));
CREATE POLICY seen ON sla_notice FOR UPDATE TO firstline_staff
USING (agent_id = (SELECT guard.me()));

-- What a rule makes of a ticket: other hands and the queue with them, nothing else of it.
CREATE OR REPLACE FUNCTION guard.handed_by_rule(was ticket, becomes ticket) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  moving CONSTANT text[] := '{group_id,line,department_id,assignee_id,state,state_type,version,
                              changed_at,changed_by_id,due_at,sla_policy_id,search_vector}';
  begins boolean := was.state_type IN ('new', 'open')
    AND becomes.assignee_id IS DISTINCT FROM was.assignee_id;
BEGIN
  IF was.state_type IN ('resolved', 'closed') OR becomes.version <> was.version + 1
     OR to_jsonb(was) - moving IS DISTINCT FROM to_jsonb(becomes) - moving
  THEN RETURN false; END IF;
  RETURN EXISTS (
    SELECT FROM guard.crossed_by(was.id) r
     WHERE r.action = 'to_group' AND becomes.group_id = r.group_id
       AND becomes.assignee_id IS NULL AND EXISTS (
         SELECT FROM support_group g WHERE g.id = r.group_id AND g.active
            AND g.line = becomes.line AND g.department_id = becomes.department_id)
       AND becomes.state = (CASE WHEN begins THEN 'new' ELSE was.state END)
       OR r.action = 'to_supervisor' AND becomes.group_id IS NOT DISTINCT FROM was.group_id
       AND becomes.sla_policy_id IS NOT DISTINCT FROM was.sla_policy_id
       AND (becomes.line, becomes.department_id) = (was.line, was.department_id) AND EXISTS (
         SELECT FROM agent a WHERE a.id = becomes.assignee_id AND a.active
            AND a.role = 'supervisor')
       AND becomes.state = (CASE WHEN begins THEN 'assigned' ELSE was.state END));
END $$;
