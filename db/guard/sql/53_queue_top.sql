-- The top of some queues, locked, passing over what others lock: worst priority first, then who
-- waits longest. Of several groups the first ``most`` of each are read from its own index and
-- merged; without ``most`` all of them are looked through. NULL stands for no group's tickets.

-- Whether a right that reaches so far reaches a ticket that nobody holds (guard.within).
CREATE OR REPLACE FUNCTION guard.reaches_free(
  reach text, groups uuid[], department uuid, of_line smallint, ticket_group uuid,
  ticket_department uuid, ticket_line smallint
) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT reach = 'any'
    OR reach IN ('own_department', 'own_line', 'own_group') AND ticket_group = ANY (groups)
    OR reach IN ('own_department', 'own_line') AND ticket_department = department
       AND (reach = 'own_department' OR ticket_line = of_line)
$$;

-- The same of both rights at once. Like the one above it is one expression, which the planner puts
-- into the statement as if it stood there: 3,000 waiting are read by the plan of before. The CASE
-- keeps it from thinking that hardly any row is within reach: it would read and sort all that waits
-- instead of stopping at the first.
CREATE OR REPLACE FUNCTION guard.free_within(
  everywhere boolean, takes text, reads text, groups uuid[], department uuid, of_line smallint,
  ticket_group uuid, ticket_department uuid, ticket_line smallint
) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN everywhere THEN true ELSE
    guard.reaches_free(takes, groups, department, of_line,
                       ticket_group, ticket_department, ticket_line)
    AND guard.reaches_free(reads, groups, department, of_line,
                           ticket_group, ticket_department, ticket_line) END
$$;

CREATE OR REPLACE FUNCTION guard.top_of(
  in_groups uuid[], and_loose boolean, most int, groups uuid[], department uuid,
  of_line smallint, reads text, takes text
) RETURNS TABLE (id uuid, state text, state_type text, changed_at timestamptz, version int)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  everywhere CONSTANT boolean := takes = 'any' AND reads = 'any';
BEGIN
  IF NOT and_loose AND cardinality(in_groups) = 1 THEN
    RETURN QUERY
      SELECT t.id, t.state::text, t.state_type::text, t.changed_at, t.version FROM ticket t
       WHERE t.group_id = in_groups[1] AND t.assignee_id IS NULL
         AND t.state_type IN ('new', 'open', 'paused')
         AND guard.free_within(everywhere, takes, reads, groups, department, of_line,
                               t.group_id, t.department_id, t.line)
       ORDER BY t.priority, t.opened_at, t.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT t.id, t.state::text, t.state_type::text, t.changed_at, t.version FROM ticket t
     WHERE t.assignee_id IS NULL AND t.state_type IN ('new', 'open', 'paused')
       AND t.id = ANY (ARRAY(
         SELECT first.id FROM (
           SELECT f.* FROM unnest(in_groups) AS each (key), LATERAL (
             SELECT q.priority, q.opened_at, q.id FROM ticket q
              WHERE q.group_id = each.key AND q.assignee_id IS NULL
                AND q.state_type IN ('new', 'open', 'paused')
                AND guard.free_within(everywhere, takes, reads, groups, department, of_line,
                                      q.group_id, q.department_id, q.line)
              ORDER BY q.priority, q.opened_at, q.id LIMIT most) AS f
           UNION ALL
           (SELECT q.priority, q.opened_at, q.id FROM ticket q
             WHERE and_loose AND q.group_id IS NULL AND q.assignee_id IS NULL
               AND q.state_type IN ('new', 'open', 'paused')
               AND guard.free_within(everywhere, takes, reads, groups, department, of_line,
                                     q.group_id, q.department_id, q.line)
             ORDER BY q.priority, q.opened_at, q.id LIMIT most)
         ) AS first ORDER BY first.priority, first.opened_at, first.id LIMIT most))
     ORDER BY t.priority, t.opened_at, t.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED;
END $$;
REVOKE ALL ON FUNCTION guard.top_of(uuid[], boolean, int, uuid[], uuid, smallint, text, text),
  guard.reaches_free(text, uuid[], uuid, smallint, uuid, uuid, smallint),
  guard.free_within(boolean, text, text, uuid[], uuid, smallint, uuid, uuid, smallint) FROM PUBLIC;

-- How many wait in some queues as far as ticket:read reaches. What reaches everywhere, and one's
-- own groups' queues, are counted from the index alone; of others each row has to be looked at.
-- Under the policies that was done with every row of every queue.
CREATE OR REPLACE FUNCTION guard.waiting_in(
  in_groups uuid[], and_loose boolean, keeper_for uuid
) RETURNS TABLE (waiting bigint)
STABLE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan LANGUAGE plpgsql AS $$
DECLARE
  me record;
  whole uuid[];
  others uuid[];
BEGIN
  SELECT h.department_id, h.line, h.reach AS reads,
         ARRAY(SELECT g.group_id FROM agent_group g WHERE g.agent_id = h.id) AS groups
    INTO me FROM guard.held h
   WHERE h.permission = 'ticket:read' AND h.login = CASE WHEN guard.is_keeper()
     THEN (SELECT k.login FROM agent k WHERE k.id = keeper_for) ELSE session_user END;
  SELECT array_agg(each.key) FILTER (WHERE each.all_seen),
         array_agg(each.key) FILTER (WHERE NOT each.all_seen)
    INTO whole, others FROM (
      SELECT key, me.reads = 'any' OR me.reads IN ('own_department', 'own_line', 'own_group')
                  AND key = ANY (me.groups) AS all_seen
        FROM unnest(in_groups) AS key) AS each;
  waiting := 0;
  IF cardinality(whole) > 0 THEN
    waiting := (SELECT count(*) FROM ticket t WHERE t.group_id = ANY (whole)
      AND t.assignee_id IS NULL AND t.state_type IN ('new', 'open', 'paused'));
  END IF;
  IF cardinality(others) > 0 THEN
    waiting := waiting + (SELECT count(*) FROM ticket t WHERE t.group_id = ANY (others)
      AND t.assignee_id IS NULL AND t.state_type IN ('new', 'open', 'paused')
      AND guard.reaches_free(me.reads, me.groups, me.department_id, me.line,
                             t.group_id, t.department_id, t.line));
  END IF;
  IF and_loose THEN
    waiting := waiting + (SELECT count(*) FROM ticket t WHERE t.group_id IS NULL
      AND t.assignee_id IS NULL AND t.state_type IN ('new', 'open', 'paused')
      AND guard.reaches_free(me.reads, me.groups, me.department_id, me.line,
                             t.group_id, t.department_id, t.line));
  END IF;
  RETURN NEXT;
END $$;
