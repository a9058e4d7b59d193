-- The human numbers are the server's: drawn one after another, never chosen.
CREATE OR REPLACE FUNCTION guard.draw_numbers(of_year int, many int) RETURNS int
VOLATILE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  drawn int;
BEGIN
  IF NOT guard.is_keeper() AND NOT guard.allowed('data:import')
     AND NOT (many = 1 AND guard.allowed('ticket:register')) THEN
    RAISE EXCEPTION 'ticket:register' USING ERRCODE = 'FL403';
  END IF;
  IF many < 1 THEN
    RAISE EXCEPTION 'numbers are drawn one or more at a time' USING ERRCODE = '22023';
  END IF;
  INSERT INTO ticket_counter AS c (year, last) VALUES (of_year, many)
  ON CONFLICT (year) DO UPDATE SET last = c.last + many
  RETURNING last INTO drawn;
  RETURN drawn - many + 1;
END $$;

CREATE OR REPLACE FUNCTION guard.number_drawn(asked bigint) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ticket_counter
                 WHERE year = asked / 10000000 AND asked % 10000000 BETWEEN 1 AND last);
END $$;
