-- Whether a number was given out at all (41_numbers.sql draws them).
CREATE OR REPLACE FUNCTION guard.number_drawn(asked bigint) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ticket_counter
                 WHERE year = asked / 10000000 AND asked % 10000000 BETWEEN 1 AND last);
END $$;
