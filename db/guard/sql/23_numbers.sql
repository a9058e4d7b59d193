-- The sequence that the numbers of a year come from, NULL before the year's first was drawn.
CREATE OR REPLACE FUNCTION guard.numbers_of(of_year bigint) RETURNS regclass
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN to_regclass('guard.number_of_' || of_year);
END $$;

-- Whether a number was given out at all (41_numbers.sql draws them): by the year's sequence,
-- or before there was one.
CREATE OR REPLACE FUNCTION guard.number_drawn(asked bigint) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  of_year CONSTANT bigint := asked / 10000000;
  place CONSTANT bigint := asked % 10000000;
BEGIN
  RETURN place > 0 AND (place <= coalesce(pg_sequence_last_value(guard.numbers_of(of_year)), 0)
    OR EXISTS (SELECT FROM ticket_counter WHERE year = of_year AND place <= last));
END $$;
