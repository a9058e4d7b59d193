-- How far a right over tickets goes, as app.domain.permissions.is_within says it:
-- own < own group < own line < own department < any, each containing the narrower ones.
-- A policy asks for the parts one by one, each in a SELECT of its own that runs once for a
-- statement and only when the parts before it did not answer; NULL equals no ticket's column.

CREATE OR REPLACE FUNCTION guard.department_in(asked text) RETURNS uuid
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT h.department_id FROM guard.held h
          WHERE h.login = session_user AND h.permission = asked
            AND h.reach IN ('own_department', 'own_line'));
END $$;

-- NULL where the line does not matter.
CREATE OR REPLACE FUNCTION guard.line_in(asked text) RETURNS smallint
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT h.line FROM guard.held h
          WHERE h.login = session_user AND h.permission = asked AND h.reach = 'own_line');
END $$;

CREATE OR REPLACE FUNCTION guard.groups_in(asked text) RETURNS uuid[]
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN ARRAY(SELECT g.group_id FROM guard.held h JOIN agent_group g ON g.agent_id = h.id
               WHERE h.login = session_user AND h.permission = asked
                 AND h.reach IN ('own_department', 'own_line', 'own_group'));
END $$;

CREATE OR REPLACE FUNCTION guard.me_in(asked text) RETURNS uuid
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN (SELECT h.id FROM guard.held h
          WHERE h.login = session_user AND h.permission = asked
            AND h.reach IN ('own_department', 'own_line', 'own_group', 'own'));
END $$;

-- The same for one ticket that is at hand, in one call.
CREATE OR REPLACE FUNCTION guard.within(
  asked text, of_department uuid, of_line smallint, of_group uuid, of_assignee uuid
) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN coalesce(
    (SELECT CASE h.reach WHEN 'any' THEN true WHEN 'none' THEN false ELSE
       coalesce(h.id = of_assignee, false)
       OR h.reach <> 'own' AND EXISTS (
         SELECT FROM agent_group g WHERE g.agent_id = h.id AND g.group_id = of_group)
       OR h.reach IN ('own_department', 'own_line') AND h.department_id = of_department
         AND (h.reach = 'own_department' OR h.line = of_line)
     END
     FROM guard.held h
     WHERE h.login = session_user AND h.permission = asked),
    false);
END $$;

-- Does one of these rights reach the ticket as it stands, or did this very transaction
-- register it? What a registration adds to its ticket needs no further right.
CREATE OR REPLACE FUNCTION guard.may_on(of_ticket uuid, VARIADIC asked text[]) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  one ticket;
  step text;
BEGIN
  SELECT * INTO one FROM ticket WHERE id = of_ticket;
  IF guard.registered_now(of_ticket) THEN
    RETURN true;
  END IF;
  FOREACH step IN ARRAY asked LOOP
    IF guard.within(step, one.department_id, one.line, one.group_id, one.assignee_id)
       OR step = 'ticket:resolve' AND guard.with_master(of_ticket, one.master_id) THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$;

-- The same reach as the text of a condition on a ticket named ``called``, its values written
-- out for the planner; for the guard's own searches only.
CREATE OR REPLACE FUNCTION guard.condition_of(asked text, called text) RETURNS text
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  line smallint := guard.line_in(asked);
BEGIN
  IF guard.is_keeper() OR guard.allowed(asked) THEN
    RETURN 'true';
  END IF;
  RETURN format(
    '(%1$I.assignee_id = %2$L OR %1$I.group_id = ANY (%3$L)'
    || ' OR %1$I.department_id = %4$L AND (%5$L::smallint IS NULL OR %1$I.line = %5$L))',
    called, guard.me_in(asked), guard.groups_in(asked), guard.department_in(asked), line);
END $$;
