-- What somebody registered for others, read again by himself: a desk that lost the answer asks
-- for the number it has to tell. Nothing of where the ticket is now or who works on it.
CREATE OR REPLACE FUNCTION guard.registered(of_ticket uuid)
RETURNS TABLE (number bigint, subject text, priority smallint, contact_id uuid,
               solved_at_once boolean)
STABLE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
    SELECT t.number, t.subject::text, t.priority, t.contact_id, t.solved_at_once
    FROM ticket t WHERE t.id = of_ticket AND t.registered_by_id = guard.me();
END $$;
