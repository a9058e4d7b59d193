-- Taking the top of a queue: what an engineer's desk does most, in one call. It asks what the
-- triggers ask of such a change (43_ticket_change.sql), once, of the row that it holds: what the
-- ticket is, how far ticket:read and ticket:take reach; the name and the times are the server's.
-- So the triggers are not asked again for what the guard itself writes: inside its functions
-- alone the current user is the owner, and they tell the feed of what they do.

CREATE OR REPLACE FUNCTION guard.take_next(
  in_groups uuid[], and_loose boolean, keeper_for uuid, said timestamptz, entry uuid, log uuid
) RETURNS TABLE (
  id uuid, number bigint, subject text, client_name text, site_name text, state text,
  state_type text, priority smallint, due_at timestamptz, opened_at timestamptz,
  changed_at timestamptz, changed_by text, assignee_id uuid, assignee_name text,
  group_id uuid, category_id uuid, sla_policy_id uuid, version int)
VOLATILE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  keeps CONSTANT boolean := guard.is_keeper();
  moment timestamptz := said;
  trusted interval;
  me record;
  top record;
BEGIN
  SELECT a.id, a.full_name, a.department_id, a.line, may.reads, may.takes,
         ARRAY(SELECT g.group_id FROM agent_group g WHERE g.agent_id = a.id) AS groups
    INTO me
    FROM agent a, LATERAL (
      SELECT max(r.reach) FILTER (WHERE r.permission = 'ticket:read') AS reads,
             max(r.reach) FILTER (WHERE r.permission = 'ticket:take') AS takes
        FROM role_right r
       WHERE r.role = a.role AND r.permission IN ('ticket:read', 'ticket:take')
         AND guard.grade_reaches(a.grade, r.least_grade)) AS may
   WHERE a.active AND a.login = CASE WHEN keeps
     THEN (SELECT k.login FROM agent k WHERE k.id = keeper_for) ELSE session_user END;
  IF coalesce(me.reads, 'none') = 'none' OR coalesce(me.takes, 'none') = 'none'
  THEN PERFORM guard.refuse('ticket:take'); END IF;
  SELECT found.* INTO top FROM guard.top_of(in_groups, and_loose, 20, me.groups, me.department_id,
    me.line, me.reads, me.takes) AS found;
  -- Others hold every one of the first, or there are no more.
  IF top.id IS NULL AND (and_loose OR cardinality(in_groups) > 1) THEN
    SELECT found.* INTO top FROM guard.top_of(in_groups, and_loose, NULL, me.groups,
      me.department_id, me.line, me.reads, me.takes) AS found;
  END IF;
  IF top.id IS NULL THEN RETURN; END IF;

  SELECT most INTO trusted FROM guard.clock_trust;
  IF NOT keeps AND (said < now() - trusted OR said > now() + trusted) THEN moment := now(); END IF;
  moment := greatest(moment, top.changed_at);
  UPDATE ticket SET assignee_id = me.id, changed_by_id = me.id, changed_at = moment,
    state = CASE WHEN top.state_type = 'paused' THEN top.state ELSE 'assigned' END,
    state_type = CASE WHEN top.state_type = 'paused' THEN top.state_type ELSE 'open' END,
    version = top.version + 1 WHERE ticket.id = top.id;
  INSERT INTO timeline_entry (id, ticket_id, at, agent_id, kind, audience, body, facts, ticket_version)
    VALUES (entry, top.id, moment, me.id, 'assigned', 'internal', '', json_build_object(
      'from', '', 'to', me.full_name, 'state_from', top.state, 'state_to',
      CASE WHEN top.state_type = 'paused' THEN top.state ELSE 'assigned' END), top.version + 1);
  IF top.state_type <> 'paused' AND top.state <> 'assigned' THEN
    INSERT INTO state_change (id, ticket_id, at, state, agent_id, reason)
      VALUES (log, top.id, moment, 'assigned', me.id, '');
  END IF;
  PERFORM guard.stamp('{ticket,timeline}', top.id);
  RETURN QUERY
    SELECT t.id, t.number, t.subject::text, coalesce(c.name, '')::text, coalesce(s.name, '')::text,
      t.state::text, t.state_type::text, t.priority, t.due_at, t.opened_at, t.changed_at,
      me.full_name::text, t.assignee_id, me.full_name::text, t.group_id, t.category_id,
      t.sla_policy_id, t.version
      FROM ticket t LEFT JOIN client c ON c.id = t.client_id LEFT JOIN site s ON s.id = t.site_id
     WHERE t.id = top.id;
END $$;
REVOKE ALL ON FUNCTION guard.take_next(uuid[], boolean, uuid, timestamptz, uuid, uuid) FROM PUBLIC;
