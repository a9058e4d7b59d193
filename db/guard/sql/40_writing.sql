-- What every check of a write stands on: how a refusal is told, whether a right
-- reaches one ticket, and the moves that types (app/domain/lifecycle.py) and the room allow.

-- The permission goes with the refusal, so that a desk can name the right; ``why`` is a code.
CREATE OR REPLACE FUNCTION guard.refuse(asked text, why text DEFAULT '') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'FL403', MESSAGE = asked, DETAIL = why;
END $$;

CREATE OR REPLACE FUNCTION guard.outdated() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'FL409', MESSAGE = 'changed_meanwhile';
END $$;

-- True when one of the rights reaches the ticket and it may be read at all; also for what this
-- transaction registers, or has itself passed out of its reach.
CREATE OR REPLACE FUNCTION guard.may_add(to_ticket uuid, VARIADIC asked text[]) RETURNS boolean
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN guard.may_on(to_ticket, 'ticket:read') AND guard.may_on(to_ticket, VARIADIC asked)
    OR to_ticket = ANY (guard.in_hand());
END $$;

-- Both are filled from app/domain by the installer, never by hand: the moves that the types of
-- states can mean at all, and what a switch that nobody has set says.
CREATE TABLE IF NOT EXISTS guard.type_move (
  from_type text, to_type text, PRIMARY KEY (from_type, to_type)
);
CREATE TABLE IF NOT EXISTS guard.setting_default (name text PRIMARY KEY, value text NOT NULL);

CREATE OR REPLACE FUNCTION guard.setting(asked text) RETURNS text
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN coalesce((SELECT value FROM room_setting WHERE name = asked),
                  (SELECT value FROM guard.setting_default WHERE name = asked));
END $$;

-- Whether the running transaction closes the ticket by the room's rule: see 53_closing.sql.
CREATE OR REPLACE FUNCTION guard.closed_by_rule(of_ticket uuid) RETURNS boolean
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM guard.closing
    WHERE transaction = pg_current_xact_id_if_assigned() AND ticket_id = of_ticket);
END $$;

-- Whether the room lets whoever asks lead a ticket from one state to another (R43).
CREATE OR REPLACE FUNCTION guard.may_move(old_state text, new_state text) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM state_move m
    WHERE m.from_state = old_state AND m.to_state = new_state
      AND m.role IN ('', (SELECT role FROM agent WHERE login = session_user AND active)));
END $$;

-- The categories from one up to the root of its branch, the nearest first.
CREATE OR REPLACE FUNCTION guard.branch_of(category uuid)
RETURNS TABLE (id uuid, department_id uuid, group_id uuid, depth int)
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY WITH RECURSIVE up AS (
    SELECT c.id, c.department_id, c.group_id, c.parent_id, 0 AS depth
      FROM category c WHERE c.id = category
    UNION ALL
    SELECT c.id, c.department_id, c.group_id, c.parent_id, up.depth + 1
      FROM category c JOIN up ON c.id = up.parent_id
  ) SELECT up.id, up.department_id, up.group_id, up.depth FROM up ORDER BY up.depth;
END $$;

-- The queue that a category leads to: the nearest of its branch that names one.
CREATE OR REPLACE FUNCTION guard.queue_of(category uuid) RETURNS uuid
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT b.group_id FROM guard.branch_of(category) b
           WHERE b.group_id IS NOT NULL ORDER BY b.depth LIMIT 1);
END $$;

-- Whether a category may be solved while talking: the nearest of its branch that says so, else yes.
CREATE OR REPLACE FUNCTION guard.at_once(category uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN coalesce((SELECT c.at_once FROM guard.branch_of(category) b JOIN category c ON c.id = b.id
                    WHERE c.at_once IS NOT NULL ORDER BY b.depth LIMIT 1), true);
END $$;

-- Whether a field that the category wants before a solution is still blank (R37).
CREATE OR REPLACE FUNCTION guard.lacks_fields(ticket_key uuid, category uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM (
      SELECT DISTINCT ON (f.id) f.id, asks.required_on_close
        FROM guard.branch_of(category) b
        JOIN category_field asks ON asks.category_id = b.id
        JOIN custom_field f ON f.id = asks.field_id AND f.active
       WHERE f.department_id IS NULL
          OR f.department_id = (SELECT department_id FROM category WHERE id = $2)
       ORDER BY f.id, b.depth
    ) wanted
    WHERE wanted.required_on_close AND NOT EXISTS (
      SELECT FROM ticket_field_value v
       WHERE v.ticket_id = ticket_key AND v.field_id = wanted.id AND btrim(v.value) <> ''));
END $$;
