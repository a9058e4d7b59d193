-- People by typed digits, as db/queries/find.py asks an embedded database; ranks are those of
-- Rank there. A range of numbers looks dear to the planner as long as it does not know them: as
-- a statement this was planned anew for every key pressed, at three times the price of the
-- answer. Here the plan is kept, and goes by the indexes whatever the tables held when it was made.
--
-- One text makes two functions. Whoever may read the whole directory is asked for his right once
-- instead of once for every table; anybody else searches under the policies.
DO $make$
DECLARE
  search CONSTANT text := $text$
#variable_conflict use_column
DECLARE
  told record;
  ids uuid[];
  ranks int[];
BEGIN
  %s
  IF cardinality(numbers) + cardinality(former) > 0 THEN
    SELECT r.ticket_id, r.contact_id INTO told FROM guard.requester_of(numbers, former) AS r;
  ELSE
    SELECT NULL::uuid AS ticket_id, NULL::uuid AS contact_id INTO told;
  END IF;
  -- A whole number that somebody has means him alone; only when nobody has it can it be the
  -- ending of another country's.
  IF whole THEN
    SELECT array_agg(n.contact_id), array_agg(CASE WHEN n.key = keys[1] THEN 0 ELSE 3 END)
      INTO ids, ranks FROM (
        SELECT k.contact_id, k.key FROM phone_number k JOIN contact s ON s.id = k.contact_id
         WHERE k.key = ANY (keys) AND s.active
           AND (narrowed IS NULL OR k.extension IN (narrowed, ''))
         ORDER BY k.key <> keys[1], k.contact_id LIMIT shared) AS n;
  END IF;
  IF 0 = ANY (ranks) THEN
    IF told.contact_id IS NOT NULL THEN
      ids := ids || told.contact_id;
      ranks := ranks || 1;
    END IF;
    IF of_contract IS NOT NULL THEN
      SELECT ids || array_agg(p.id), ranks || array_agg(2) INTO ids, ranks FROM (
        SELECT s.id FROM contract a JOIN contact s ON s.client_id = a.client_id
         WHERE a.number_key = of_contract AND s.active ORDER BY s.id LIMIT most) AS p;
    END IF;
  ELSE
    SELECT array_agg(hit.id), array_agg(hit.rank) INTO ids, ranks FROM (
      (SELECT n.contact_id AS id, 0 AS rank FROM phone_number n
         JOIN contact s ON s.id = n.contact_id
        WHERE n.key = keys[1] AND s.active
          AND (narrowed IS NULL OR n.extension IN (narrowed, ''))
        ORDER BY n.contact_id LIMIT shared)
      UNION ALL
      (SELECT s.id, 1 FROM contact s WHERE s.id = told.contact_id)
      UNION ALL
      (SELECT s.id, 2 FROM contract a JOIN contact s ON s.client_id = a.client_id
        WHERE a.number_key = of_contract AND s.active ORDER BY s.id LIMIT most)
      UNION ALL
      (SELECT n.contact_id, 3 FROM phone_number n JOIN contact s ON s.id = n.contact_id
        WHERE n.key = ANY (keys[2:]) AND s.active
          AND (narrowed IS NULL OR n.extension IN (narrowed, ''))
        ORDER BY n.key, n.contact_id LIMIT shared)
      UNION ALL
      (SELECT n.contact_id, 4 FROM phone_number n JOIN contact s ON s.id = n.contact_id
        WHERE n.key_reversed >= ending AND n.key_reversed < ending || ':' AND s.active
          AND (narrowed IS NULL OR n.extension IN (narrowed, ''))
        ORDER BY n.key_reversed, n.contact_id LIMIT most)
      UNION ALL
      -- By itself: where most have no extension the planner takes any for as frequent.
      (SELECT n.contact_id, 5 FROM (
          SELECT e.contact_id, e.key FROM phone_number e WHERE e.extension = extended OFFSET 0
        ) AS n JOIN contact s ON s.id = n.contact_id WHERE s.active
        ORDER BY n.key, n.contact_id
        LIMIT CASE WHEN ending IS NULL AND beginning IS NULL THEN shared ELSE most END)
      UNION ALL
      (SELECT n.contact_id, 6 FROM phone_number n JOIN contact s ON s.id = n.contact_id
        WHERE n.key >= beginning AND n.key < beginning || ':' AND s.active
          AND (narrowed IS NULL OR n.extension IN (narrowed, ''))
        ORDER BY n.key, n.contact_id LIMIT most)
    ) AS hit;
  END IF;
  RETURN QUERY
    SELECT told.ticket_id, best.rank, c.id, c.client_id, c.full_name::text,
      coalesce(o.name, '')::text, c.position::text,
      coalesce(nullif(c.city, ''), o.city, '')::text, coalesce(o.is_key, false),
      p.key::text, p.e164::text, p.extension::text, p.as_written::text
    FROM (SELECT hit.id, min(hit.rank) AS rank
            FROM unnest(ids, ranks) AS hit (id, rank) GROUP BY hit.id) AS best
    JOIN contact c ON c.id = best.id AND c.active
    LEFT JOIN client o ON o.id = c.client_id
    LEFT JOIN phone_number p ON p.contact_id = c.id
    ORDER BY best.rank, c.id, p.position, p.id;
  IF NOT FOUND AND told.ticket_id IS NOT NULL THEN  -- a ticket of nobody
    ticket_id := told.ticket_id;
    RETURN NEXT;
  END IF;
END $text$;
  made CONSTANT text := 'CREATE OR REPLACE FUNCTION guard.%I('
    'whole boolean, keys text[], ending text, beginning text, narrowed text, extended text,'
    ' of_contract text, numbers bigint[], former text[], most int, shared int) RETURNS TABLE ('
    'ticket_id uuid, rank int, contact_id uuid, client_id uuid, full_name text,'
    ' organisation text, job text, city text, is_key boolean, key text, e164 text,'
    ' extension text, as_written text) STABLE %s ROWS 40 SET search_path = public, pg_temp'
    ' SET plan_cache_mode = force_generic_plan SET enable_hashjoin = off'
    ' SET enable_mergejoin = off SET enable_seqscan = off LANGUAGE plpgsql AS %L';
BEGIN
  EXECUTE format(made, 'find_by_digits', 'SECURITY DEFINER', format(search,
    'IF NOT guard.is_keeper() AND NOT guard.allowed(''client:read'') THEN RETURN; END IF;'));
  EXECUTE format(made, 'find_seen_by_digits', 'SECURITY INVOKER', format(search,
    'IF guard.is_keeper() OR guard.allowed(''client:read'') THEN RETURN; END IF;'));
END $make$;
