-- Human numbers are drawn, never chosen: a ticket may only be registered under a number that
-- was given to the one who registers it, and each is used once.

CREATE TABLE IF NOT EXISTS guard.number_draw (
  number bigint PRIMARY KEY,
  agent_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX IF NOT EXISTS ix_number_draw_agent ON guard.number_draw (agent_id, at);

-- The first of ``many`` numbers of a year. Who registers draws one at a time, an import many;
-- whoever would draw all numbers of a year at once is stopped. What was drawn and not used for
-- two months is forgotten.
CREATE OR REPLACE FUNCTION guard.draw_numbers(of_year int, many int) RETURNS int
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  drawn int;
  mine uuid;
BEGIN
  IF NOT guard.is_keeper() THEN
    IF many > 1000000 THEN
      RAISE EXCEPTION 'at most a million numbers at once' USING ERRCODE = '22023';
    END IF;
    mine := guard.me();
    IF mine IS NULL OR many < 1
       OR NOT (guard.allowed('data:import') OR (guard.allowed('ticket:register') AND many = 1))
    THEN PERFORM guard.refuse('ticket:register'); END IF;
  END IF;
  INSERT INTO ticket_counter AS c (year, last) VALUES (of_year, many)
    ON CONFLICT (year) DO UPDATE SET last = c.last + many
    RETURNING last INTO drawn;
  -- Above it the numbers of the next year begin.
  IF drawn > 9999999 THEN
    RAISE EXCEPTION 'no number of this year is left' USING ERRCODE = '22023';
  END IF;
  IF mine IS NOT NULL THEN
    DELETE FROM guard.number_draw
     WHERE agent_id = mine AND at < clock_timestamp() - interval '60 days';
    INSERT INTO guard.number_draw (number, agent_id)
      SELECT of_year * 10000000::bigint + n, mine
        FROM generate_series(drawn - many + 1, drawn) AS n;
  END IF;
  RETURN drawn - many + 1;
END $$;
