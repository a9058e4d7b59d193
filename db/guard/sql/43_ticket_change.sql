-- What may become of a ticket that stands: decided on what it was (OLD) and on the rights of
-- whoever asks, as the services decide. Which columns change says which right is asked.
CREATE OR REPLACE FUNCTION guard.on_ticket_change() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  me uuid;
  raised boolean := NEW.version <> OLD.version;
  joined boolean := NEW.master_id IS DISTINCT FROM OLD.master_id;
  with_master boolean := NEW.state_type = 'resolved' AND OLD.state_type <> 'resolved'
    AND guard.with_master(OLD.id, OLD.master_id) AND NEW.master_id = OLD.master_id;
  done boolean := OLD.state_type IN ('resolved', 'closed');
  handed boolean := NEW.assignee_id IS DISTINCT FROM OLD.assignee_id;
  queued boolean := NEW.group_id IS DISTINCT FROM OLD.group_id;
  moved boolean := NEW.state <> OLD.state OR NEW.state_type <> OLD.state_type;
  back boolean := NEW.state = 'reopened' AND NEW.state <> OLD.state;
  timed boolean := NEW.due_at IS DISTINCT FROM OLD.due_at;
  answered boolean := NEW.first_response_at IS DISTINCT FROM OLD.first_response_at;
  solved boolean := (NEW.resolution, NEW.workaround, NEW.resolution_code, NEW.resolved_at)
    IS DISTINCT FROM (OLD.resolution, OLD.workaround, OLD.resolution_code, OLD.resolved_at);
  -- The policy follows the line and the department by the room's rules.
  followed boolean := (NEW.line, NEW.department_id) IS DISTINCT FROM (OLD.line, OLD.department_id)
    AND EXISTS (SELECT FROM sla_rule r WHERE r.active
                   AND (r.line IS NOT NULL OR r.department_id IS NOT NULL));
  edited boolean := (NEW.priority, NEW.impact, NEW.urgency, NEW.category_id,
      CASE WHEN followed THEN OLD.sla_policy_id ELSE NEW.sla_policy_id END,
      NEW.subject, NEW.description, NEW.client_id, NEW.contact_id, NEW.site_id,
      NEW.equipment_id,
      -- Whom it waits for is said when it begins to wait.
      CASE WHEN moved AND NEW.state = 'waiting_partner' THEN OLD.partner_id
           ELSE NEW.partner_id END, NEW.outside_sla, NEW.root_cause,
      NEW.plan, NEW.billing_note)
    IS DISTINCT FROM (OLD.priority, OLD.impact, OLD.urgency, OLD.category_id, OLD.sla_policy_id,
      OLD.subject, OLD.description, OLD.client_id, OLD.contact_id, OLD.site_id,
      OLD.equipment_id, OLD.partner_id, OLD.outside_sla, OLD.root_cause,
      OLD.plan, OLD.billing_note);
  waits boolean := NEW.state_type = 'paused';
  -- Two have solved it at once: the words of the second are kept below those of the first.
  added boolean := NEW.state_type = 'resolved' AND NOT moved AND solved
    AND starts_with(NEW.resolution, OLD.resolution)
    AND starts_with(NEW.workaround, OLD.workaround)
    AND (NEW.resolution_code, NEW.resolved_at)
      IS NOT DISTINCT FROM (OLD.resolution_code, OLD.resolved_at);
  asked text;
  into_state ticket_state%ROWTYPE;
BEGIN
  IF guard.is_keeper() OR guard.closed_by_rule(OLD.id) THEN RETURN NEW; END IF;
  -- A rule that a deadline reached hands it on (53_escalation.sql): the program's own doing.
  IF guard.crossed_now(OLD.id) AND guard.handed_by_rule(OLD, NEW) THEN
    NEW.changed_by_id := NULL;
    RETURN NEW;
  END IF;
  me := guard.me();
  IF NOT guard.within('ticket:read', OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
  THEN PERFORM guard.refuse('ticket:read'); END IF;
  IF (NEW.id, NEW.number, NEW.opened_at, NEW.registered_at, NEW.registered_by_id, NEW.channel,
      NEW.entered_afterwards, NEW.external_key, NEW.solved_at_once)
     IS DISTINCT FROM (OLD.id, OLD.number, OLD.opened_at, OLD.registered_at,
      OLD.registered_by_id, OLD.channel, OLD.entered_afterwards, OLD.external_key,
      OLD.solved_at_once)
  THEN PERFORM guard.refuse('ticket:edit', 'fixed'); END IF;
  NEW.changed_by_id := me;
  NEW.changed_at := greatest(NEW.changed_at, OLD.changed_at);
  IF NEW.version NOT IN (OLD.version, OLD.version + 1) OR (NOT raised AND (handed OR queued
     OR moved OR solved OR edited))
  THEN PERFORM guard.outdated(); END IF;

  -- Other hands, another queue.
  IF NOT queued AND (NEW.department_id, NEW.line) IS DISTINCT FROM (OLD.department_id, OLD.line)
  THEN PERFORM guard.refuse('ticket:assign', 'group_unknown'); END IF;
  IF (handed OR queued) AND NOT back THEN
    IF done THEN PERFORM guard.refuse('ticket:assign', 'ticket_done'); END IF;
    IF guard.waits_release(OLD.id, OLD.registered_by_id)
    THEN PERFORM guard.refuse('ticket:assign', 'release_first'); END IF;
    IF queued AND NOT EXISTS (SELECT FROM support_group g WHERE g.id = NEW.group_id AND g.active
        AND g.line = NEW.line AND g.department_id = NEW.department_id)
    THEN PERFORM guard.refuse('ticket:assign', 'group_unknown'); END IF;
    IF NEW.line <> OLD.line AND NOT guard.within('ticket:escalate',
        OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
    THEN PERFORM guard.refuse('ticket:escalate'); END IF;
    -- A ticket that nobody holds follows its category to that category's queue.
    IF handed OR OLD.assignee_id IS NOT NULL OR NEW.category_id IS NOT DISTINCT FROM
        OLD.category_id OR NEW.group_id IS DISTINCT FROM guard.queue_of(NEW.category_id)
    THEN
      asked := CASE WHEN OLD.assignee_id IS NULL AND NEW.assignee_id = me AND NOT queued
        THEN 'ticket:take' ELSE 'ticket:assign' END;
      IF NOT guard.within(asked, OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
         AND (asked = 'ticket:assign' OR NOT guard.within('ticket:assign',
           OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id))
      THEN PERFORM guard.refuse(asked); END IF;
    END IF;
    IF handed AND NEW.assignee_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM agent WHERE id = NEW.assignee_id AND active)
    THEN PERFORM guard.refuse('ticket:assign', 'agent_inactive'); END IF;
    -- New hands have not begun, no hands mean the queue; waiting goes on waiting.
    IF NEW.state IS DISTINCT FROM (CASE
        WHEN NOT handed OR OLD.state_type = 'paused' THEN OLD.state
        WHEN NEW.assignee_id IS NULL THEN 'new' ELSE 'assigned' END)
    THEN PERFORM guard.refuse(CASE NEW.state_type WHEN 'resolved' THEN 'ticket:resolve'
      WHEN 'closed' THEN 'ticket:close' ELSE 'ticket:assign' END, 'move_not_allowed'); END IF;
  END IF;

  -- Another state.
  IF moved THEN
    SELECT * INTO into_state FROM ticket_state s
     WHERE s.code = NEW.state AND s.state_type = NEW.state_type;
    IF NOT FOUND THEN PERFORM guard.refuse('ticket:work', 'state_unknown'); END IF;
    IF NOT handed OR back THEN
      asked := CASE WHEN back THEN 'ticket:reopen'
        WHEN NEW.state_type = 'resolved' THEN 'ticket:resolve'
        WHEN NEW.state_type = 'closed' THEN 'ticket:close'
        WHEN NEW.state_type = 'new' THEN 'ticket:assign' ELSE 'ticket:work' END;
      IF NOT guard.within(asked, OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
         AND NOT (asked = 'ticket:resolve' AND with_master)
      THEN PERFORM guard.refuse(asked); END IF;
      IF asked = 'ticket:resolve' AND NOT guard.may_solve(OLD.id)
      THEN PERFORM guard.refuse(asked, 'mentor_first'); END IF;
      IF back AND NOT done OR NOT back AND NOT EXISTS (SELECT FROM guard.type_move m
          WHERE m.from_type = OLD.state_type AND m.to_type = NEW.state_type)
         OR NEW.state_type = 'new' OR NEW.state_type = 'open' AND NEW.assignee_id IS NULL
          AND NOT back OR NOT into_state.active
         OR NOT with_master AND NOT guard.may_move(OLD.state, NEW.state)
      THEN PERFORM guard.refuse(asked, 'move_not_allowed'); END IF;
      -- What the room demands of this state (R37); a reason that is no column of the ticket is
      -- asked of the log's row.
      IF NEW.state_type = 'closed' AND NEW.closed_at IS NULL OR
         NEW.state_type = 'resolved' AND (NEW.resolved_at IS NULL
           OR into_state.asks_resolution_text AND btrim(NEW.resolution) = ''
           OR into_state.asks_resolution_code AND NEW.resolution_code IS NULL
           OR into_state.asks_workaround AND btrim(NEW.workaround) = '') OR
         waits AND (into_state.asks_reason AND btrim(NEW.pause_reason) = ''
           OR into_state.asks_review_at AND NEW.review_at IS NULL
           OR NEW.review_at <= NEW.changed_at)
      THEN PERFORM guard.refuse(asked, 'required'); END IF;
      -- It came back: what was written then did not hold.
      IF NEW.state_type = 'resolved' AND into_state.asks_resolution_text AND NOT with_master
         AND btrim(NEW.resolution, E' \t\r\n') = btrim(OLD.resolution, E' \t\r\n')
      THEN PERFORM guard.refuse(asked, 'solved_as_before'); END IF;
      IF into_state.asks_own_fields AND NOT with_master AND guard.lacks_fields(NEW.id, NEW.category_id)
      THEN PERFORM guard.refuse(asked, 'field_required_on_close'); END IF;
    END IF;
    IF NEW.paused_at IS DISTINCT FROM (CASE WHEN NOT waits THEN NULL
         WHEN OLD.state_type = 'paused' THEN coalesce(OLD.paused_at, NEW.changed_at)
         ELSE NEW.changed_at END)
       OR NOT waits AND (NEW.pause_reason <> '' OR NEW.review_at IS NOT NULL)
    THEN PERFORM guard.refuse('ticket:work', 'fixed'); END IF;
  ELSIF (NEW.paused_at, NEW.pause_reason, NEW.review_at)
      IS DISTINCT FROM (OLD.paused_at, OLD.pause_reason, OLD.review_at)
  THEN PERFORM guard.refuse('ticket:work', 'fixed'); END IF;

  -- Coming back: within the room's window, to him who solved it or to the queue.
  IF back THEN
    IF guard.setting('reopen_rule') = 'confirmation' THEN
      IF OLD.resolved_at IS NULL OR OLD.state_type = 'closed' OR NEW.changed_at -
          OLD.resolved_at > make_interval(hours => 24 * guard.setting('confirmation_days')::int)
      THEN PERFORM guard.refuse('ticket:reopen', 'confirmation_over'); END IF;
    ELSIF OLD.resolved_at IS NULL OR NEW.changed_at - OLD.resolved_at >
        make_interval(hours => 24 * guard.setting('reopen_window_days')::int)
       OR guard.setting('reopen_window_days')::int <= 0
    THEN PERFORM guard.refuse('ticket:reopen', 'reopen_window_over'); END IF;
    IF NEW.assignee_id IS DISTINCT FROM
        (SELECT id FROM agent WHERE id = OLD.assignee_id AND active)
       OR queued OR NEW.reopen_count <> OLD.reopen_count + 1
       OR NEW.resolution IS DISTINCT FROM OLD.resolution
       OR NEW.workaround IS DISTINCT FROM OLD.workaround
       OR (NEW.resolved_at, NEW.closed_at, NEW.resolution_code) IS DISTINCT FROM
          (NULL::timestamptz, NULL::timestamptz, NULL::varchar)
    THEN PERFORM guard.refuse('ticket:reopen', 'fixed'); END IF;
  ELSIF NEW.reopen_count <> OLD.reopen_count
     OR solved AND NOT added AND NOT (moved AND NEW.state_type = 'resolved')
     OR NEW.closed_at IS DISTINCT FROM OLD.closed_at
        AND NOT (moved AND NEW.state_type = 'closed')
  THEN PERFORM guard.refuse('ticket:resolve', 'fixed'); END IF;
  IF added AND NOT guard.within('ticket:resolve',
      OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
  THEN PERFORM guard.refuse('ticket:resolve'); END IF;

  -- Under an outage, or out of it again.
  IF joined THEN
    IF NOT guard.within('ticket:link', OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
    THEN PERFORM guard.refuse('ticket:link'); END IF;
    IF done THEN PERFORM guard.refuse('ticket:link', 'ticket_done'); END IF;
    IF NEW.master_id IS NOT NULL AND NOT guard.may_join(OLD.id, NEW.master_id)
    THEN PERFORM guard.refuse('ticket:link', 'no_outage'); END IF;
  END IF;

  -- What was registered.
  IF edited THEN
    IF NOT guard.within('ticket:edit', OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
    THEN PERFORM guard.refuse('ticket:edit'); END IF;
    IF done THEN PERFORM guard.refuse('ticket:edit', 'ticket_done'); END IF;
  END IF;

  -- The first response is given once: by work, by the solution or by an answer to the client.
  IF answered AND (OLD.first_response_at IS NOT NULL OR done)
  THEN PERFORM guard.refuse('ticket:answer', 'fixed'); END IF;
  IF (answered AND (handed OR NOT moved)
      OR timed AND NOT (handed OR queued OR moved OR edited OR raised))
     AND NOT guard.within('ticket:answer',
       OLD.department_id, OLD.line, OLD.group_id, OLD.assignee_id)
  THEN PERFORM guard.refuse('ticket:answer'); END IF;

  -- An addition, or a value of a field that stands in another table.
  IF NOT (handed OR queued OR moved OR edited OR answered OR timed OR joined)
     AND NOT guard.may_add(OLD.id, 'ticket:note', 'ticket:edit', 'ticket:answer', 'ticket:link', 'ticket:assign')
  THEN PERFORM guard.refuse('ticket:note'); END IF;
  IF raised AND timed AND NOT (handed OR queued OR moved OR edited)
     AND NOT guard.may_add(OLD.id, 'ticket:edit', 'ticket:answer')
  THEN PERFORM guard.refuse('ticket:edit'); END IF;
  RETURN NEW;
END $$;

-- Named to run before any other trigger of the table; what the guard's own functions write they
-- have asked before (53_closing.sql, 54_taking.sql).
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON ticket
  FOR EACH ROW WHEN (current_user <> 'firstline_owner') EXECUTE FUNCTION guard.on_ticket_change();
