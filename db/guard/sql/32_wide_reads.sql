-- What a right of its own lets be read of tickets beyond the reach of ticket:read: as much of
-- them as that right is about, and no column more.

-- Earlier tickets of an organisation, else of a person (R27, R28): the newest, with the count.
CREATE OR REPLACE FUNCTION guard.client_history(
  of_client uuid, of_contact uuid, words text, most int
) RETURNS TABLE (
  ticket_id uuid, number bigint, subject text, state text, state_type text, priority smallint,
  category_id uuid, opened_at timestamptz, resolved_at timestamptz, solved_at_once boolean,
  resolution_code text, assignee text, partner text, contact text, total bigint)
STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  newest uuid[];
  counted bigint;
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('client:history') THEN
    RETURN;
  END IF;
  -- Each question has a statement of its own, so that its plan is kept; only words are written
  -- out, for how rare they are decides which index is worth it.
  IF words <> '' THEN
    EXECUTE format(
      'SELECT ARRAY(SELECT id %1$s ORDER BY opened_at DESC, id DESC LIMIT %2$L), (SELECT count(*) %1$s)',
      format('FROM ticket WHERE %I = %L AND search_vector @@ plainto_tsquery(''russian'', %L)',
        CASE WHEN of_client IS NULL THEN 'contact_id' ELSE 'client_id' END,
        coalesce(of_client, of_contact), words), most) INTO newest, counted;
  ELSIF of_client IS NULL THEN
    newest := ARRAY(SELECT t.id FROM ticket t WHERE t.contact_id = of_contact
                    ORDER BY t.opened_at DESC, t.id DESC LIMIT most);
    counted := (SELECT count(*) FROM ticket t WHERE t.contact_id = of_contact);
  ELSE
    newest := ARRAY(SELECT t.id FROM ticket t WHERE t.client_id = of_client
                    ORDER BY t.opened_at DESC, t.id DESC LIMIT most);
    counted := (SELECT count(*) FROM ticket t WHERE t.client_id = of_client);
  END IF;
  RETURN QUERY
    SELECT t.id, t.number, t.subject::text, t.state::text, t.state_type::text, t.priority,
      t.category_id, t.opened_at, t.resolved_at, t.solved_at_once, t.resolution_code::text,
      coalesce(a.full_name, '')::text, coalesce(p.name, '')::text,
      coalesce(c.full_name, '')::text, counted
    FROM ticket t LEFT JOIN agent a ON a.id = t.assignee_id
    LEFT JOIN partner p ON p.id = t.partner_id LEFT JOIN contact c ON c.id = t.contact_id
    WHERE t.id = ANY (newest) ORDER BY t.opened_at DESC, t.id DESC;
END $$;

-- What is still promised to somebody who calls, whichever department promised it (N15).
CREATE OR REPLACE FUNCTION guard.open_promises(of_client uuid, of_contact uuid)
RETURNS TABLE (promise_id uuid, said text, author text, due_at timestamptz)
STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('client:read') THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT p.id, p.text, coalesce(a.full_name, '')::text, p.due_at FROM promise p
    JOIN ticket t ON t.id = p.ticket_id LEFT JOIN agent a ON a.id = p.made_by_id
    WHERE (t.client_id = of_client OR t.contact_id = of_contact) AND p.kept_at IS NULL
      AND t.state_type NOT IN ('resolved', 'closed')
    ORDER BY p.due_at;
END $$;

-- Whose ticket has one of these numbers: the caller says it, the desk finds the caller.
CREATE OR REPLACE FUNCTION guard.requester_of(numbers bigint[], former text[])
RETURNS TABLE (ticket_id uuid, contact_id uuid)
STABLE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('client:read') THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT t.id, t.contact_id FROM ticket t
    WHERE t.number = ANY (numbers) OR t.external_key = ANY (former)
    ORDER BY t.number DESC LIMIT 1;
END $$;

-- Which categories fill up today, counted over the whole room.
CREATE OR REPLACE FUNCTION guard.frequent(since timestamptz, most int)
RETURNS TABLE (category_id uuid, found bigint)
STABLE SECURITY DEFINER ROWS 6 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('call:register') THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT t.category_id, count(*) FROM ticket t
    WHERE t.opened_at >= since AND t.category_id IS NOT NULL
    GROUP BY t.category_id ORDER BY count(*) DESC, t.category_id LIMIT most;
END $$;

-- Which questions come most (R40), for whoever reads the room's figures: counts of at most a
-- year, and no ticket. The rule of counting is told in app/domain/asked.py.
CREATE OR REPLACE FUNCTION guard.asked_tickets(
  begins timestamptz, ends timestamptz, earlier_begins timestamptz, earlier_ends timestamptz,
  of_department uuid, of_line smallint, of_channel text
) RETURNS TABLE (
  category_id uuid, asked bigint, before bigint, at_once bigint, reopened bigint,
  off_topic bigint, duplicates bigint)
STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp
SET plan_cache_mode = force_custom_plan LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (guard.is_keeper() OR guard.allowed('report:read'))
     OR NOT coalesce(ends < earlier_begins + interval '370 days', false) THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT t.category_id,
      count(*) FILTER (WHERE t.opened_at >= begins AND t.counted),
      count(*) FILTER (WHERE t.opened_at < earlier_ends AND t.counted),
      count(*) FILTER (WHERE t.opened_at >= begins AND t.counted
        AND t.solved_at_once AND t.reopen_count = 0),
      count(*) FILTER (WHERE t.opened_at >= begins AND t.counted AND t.reopen_count > 0),
      count(*) FILTER (WHERE t.opened_at >= begins AND t.resolution_code = 'off_topic'),
      count(*) FILTER (WHERE t.opened_at >= begins AND t.resolution_code = 'duplicate')
    FROM (
      SELECT o.category_id, o.opened_at, o.solved_at_once, o.reopen_count, o.resolution_code,
        (o.resolution_code IS NULL OR o.resolution_code NOT IN ('off_topic', 'duplicate'))
        AS counted
      FROM ticket o
      WHERE o.opened_at >= earlier_begins AND o.opened_at < ends
        AND (of_department IS NULL OR o.department_id = of_department)
        AND (of_line IS NULL OR o.line = of_line)
        AND (of_channel IS NULL OR o.channel = of_channel)
    ) t
    GROUP BY t.category_id;
END $$;

-- The calls that made no ticket: solved at once and only counted, or not for us. An outer join:
-- a NOT EXISTS beside an OR would be asked once for every call.
CREATE OR REPLACE FUNCTION guard.asked_calls(
  begins timestamptz, ends timestamptz, earlier_begins timestamptz, earlier_ends timestamptz,
  of_department uuid, of_line smallint, of_channel text
) RETURNS TABLE (outcome text, asked bigint, before bigint)
STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp
SET plan_cache_mode = force_custom_plan LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (guard.is_keeper() OR guard.allowed('report:read'))
     OR NOT coalesce(ends < earlier_begins + interval '370 days', false) THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT c.outcome::text, count(*) FILTER (WHERE c.started_at >= begins),
      count(*) FILTER (WHERE c.started_at < earlier_ends)
    FROM call c
    LEFT JOIN (call_ticket m JOIN ticket t ON t.id = m.ticket_id AND t.solved_at_once)
      ON m.call_id = c.id AND m.relation = 'created' AND c.outcome = 'solved_at_once'
    WHERE c.started_at >= earlier_begins AND c.started_at < ends
      AND c.outcome IN ('off_topic', 'solved_at_once') AND m.call_id IS NULL
      AND (of_department IS NULL AND of_line IS NULL OR c.agent_id IN (
        SELECT a.id FROM agent a WHERE (of_department IS NULL OR a.department_id = of_department)
          AND (of_line IS NULL OR a.line = of_line)))
      AND (of_channel IS NULL OR c.channel = of_channel)
    GROUP BY c.outcome;
END $$;

-- What its registration told of a ticket, to whoever registered it: a desk that sends a second
-- time because the answer was lost hears of it even where the ticket went out of its reach.
CREATE OR REPLACE FUNCTION guard.registration_of(asked uuid)
RETURNS TABLE (
  id uuid, number bigint, subject text, priority smallint, assignee_id uuid, group_id uuid,
  department_id uuid, line smallint, contact_id uuid, client_id uuid, solved_at_once boolean,
  assignee_name text, group_name text, response_due_at timestamptz,
  resolution_due_at timestamptz)
STABLE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
    SELECT t.id, t.number, t.subject::text, t.priority, t.assignee_id, t.group_id,
      t.department_id, t.line, t.contact_id, t.client_id, t.solved_at_once,
      a.full_name::text, g.name::text,
      (SELECT s.due_at FROM sla_target s WHERE s.ticket_id = t.id AND s.clock = 'first_response'),
      (SELECT s.due_at FROM sla_target s WHERE s.ticket_id = t.id AND s.clock = 'resolution')
    FROM ticket t LEFT JOIN agent a ON a.id = t.assignee_id
    LEFT JOIN support_group g ON g.id = t.group_id
    WHERE t.id = asked AND t.registered_by_id = guard.me();
END $$;
