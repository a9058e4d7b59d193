-- Human numbers are drawn, never chosen: a ticket may only be registered under a number that
-- was given to the one who registers it, and each is used once. A year's numbers come from a
-- sequence of its own, so that nobody waits for another's registration to end; a number drawn
-- by a transaction that failed is never given again, so there are gaps.

CREATE TABLE IF NOT EXISTS guard.number_draw (
  number bigint PRIMARY KEY,
  agent_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX IF NOT EXISTS ix_number_draw_agent ON guard.number_draw (agent_id, at);

-- Whoever begins a year's sequence holds this lock to the end of his transaction: the others
-- who want that year wait for him, once. Only the statement itself knows for certain whether
-- another has made it meanwhile: names looked up before may stand in this session's cache.
CREATE OR REPLACE FUNCTION guard.begin_numbers(of_year int) RETURNS regclass
SECURITY DEFINER SET search_path = public, pg_temp SET client_min_messages = warning
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7240117);
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS guard.number_of_%s MAXVALUE 9999999 START %s',
    of_year, 1 + coalesce((SELECT last FROM ticket_counter WHERE year = of_year), 0));
  RETURN guard.numbers_of(of_year);
END $$;

-- ``ticket_counter`` says what was given out before the sequence began; whoever keeps the room
-- may raise it, and the sequence follows. It is only ever drawn from, never set back.
CREATE OR REPLACE FUNCTION guard.on_counter() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  numbers CONSTANT regclass := guard.begin_numbers(NEW.year);
BEGIN
  PERFORM max(nextval(numbers)) FROM pg_sequence s,
    generate_series(coalesce(pg_sequence_last_value(numbers) + 1, s.seqstart), NEW.last)
    WHERE s.seqrelid = numbers;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER guard_raised AFTER INSERT OR UPDATE ON ticket_counter
  FOR EACH ROW EXECUTE FUNCTION guard.on_counter();

-- Begun with the room, so that no desk's first registration does it while others wait.
DO $$ BEGIN
  PERFORM guard.begin_numbers(year) FROM (
    SELECT year FROM ticket_counter UNION SELECT extract(year FROM now())::int) AS known
  WHERE year BETWEEN 2000 AND 2099;
END $$;

-- An older guard gave the first of so many in a row.
DO $$ BEGIN
  IF NOT (SELECT proretset FROM pg_proc
          WHERE oid = to_regprocedure('guard.draw_numbers(int, int)')) THEN
    DROP FUNCTION guard.draw_numbers(int, int);
  END IF;
END $$;

-- ``many`` numbers of a year, in rising order. Who registers draws one at a time, an import
-- many; whoever would draw all numbers of a year at once is stopped. What was drawn and not
-- used for two months is forgotten.
CREATE OR REPLACE FUNCTION guard.draw_numbers(of_year int, many int) RETURNS SETOF int
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  numbers regclass;
  mine uuid;
BEGIN
  IF NOT guard.is_keeper() THEN
    IF many > 1000000 OR of_year NOT BETWEEN 2000 AND 2099 THEN
      RAISE EXCEPTION 'at most a million numbers at once, of this century'
        USING ERRCODE = '22023';
    END IF;
    mine := guard.me();
    IF mine IS NULL OR many < 1
       OR NOT (guard.allowed('data:import') OR (guard.allowed('ticket:register') AND many = 1))
    THEN PERFORM guard.refuse('ticket:register'); END IF;
  END IF;
  numbers := coalesce(guard.numbers_of(of_year), guard.begin_numbers(of_year));
  -- The next year begins with its numbers ready: then nobody waits for the first to draw one.
  IF guard.numbers_of(of_year + 1) IS NULL AND pg_try_advisory_xact_lock(7240117) THEN
    PERFORM guard.begin_numbers(of_year + 1);
  END IF;
  -- Above it the numbers of the next year begin.
  IF coalesce(pg_sequence_last_value(numbers), 0) + many > 9999999 THEN
    RAISE EXCEPTION 'no number of this year is left' USING ERRCODE = '22023';
  END IF;
  IF mine IS NULL THEN
    RETURN QUERY SELECT nextval(numbers)::int FROM generate_series(1, many);
    RETURN;
  END IF;
  DELETE FROM guard.number_draw WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM guard.number_draw
    WHERE agent_id = mine AND at < clock_timestamp() - interval '60 days' LIMIT 100
    FOR UPDATE SKIP LOCKED));
  RETURN QUERY INSERT INTO guard.number_draw (number, agent_id)
    SELECT of_year * 10000000::bigint + nextval(numbers), mine FROM generate_series(1, many)
    RETURNING (number % 10000000)::int;
END $$;
