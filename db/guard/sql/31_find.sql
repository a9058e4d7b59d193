-- Search by text. LIKE and @@ are not leakproof, so under row security no index would serve
-- them: these functions search with the owner's rights and apply the asker's reach themselves.
-- What is looked for is written out, for how rare a word is decides which index is worth it.

CREATE OR REPLACE FUNCTION guard.find_tickets(words text, most int) RETURNS SETOF uuid
STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT t.id FROM ticket t WHERE t.search_vector @@ plainto_tsquery(''russian'', %L)'
    ' AND %s ORDER BY t.number DESC LIMIT %L',
    words, guard.condition_of('ticket:read', 't'), greatest(0, least(most, 1000)));
END $$;

-- ``parts`` is a list of lists as JSON: one part of every list stands in the folded text, read
-- with a blank before and after it and with ``signs`` as blanks.
CREATE OR REPLACE FUNCTION guard.find_contacts(parts jsonb, signs text, most int)
RETURNS SETOF uuid
STABLE SECURITY DEFINER ROWS 50 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  wanted text;
BEGIN
  SELECT string_agg('(' || every.either || ')', ' AND ') INTO wanted FROM (
    SELECT (SELECT string_agg(guard.part_condition(part, signs), ' OR ')
            FROM jsonb_array_elements_text(listed) part) AS either
    FROM jsonb_array_elements(parts) listed) every;
  RETURN QUERY EXECUTE format(
    'SELECT c.id FROM contact c WHERE %s AND %s LIMIT %L', coalesce(wanted, 'false'),
    CASE WHEN guard.is_keeper() OR guard.allowed('client:read') THEN 'true' ELSE format(
      'EXISTS (SELECT FROM ticket t WHERE t.contact_id = c.id AND %s)',
      guard.condition_of('ticket:read', 't')) END,
    greatest(0, least(most, 1000)));
END $$;

-- The index knows the letters, the row where a word begins and ends.
CREATE OR REPLACE FUNCTION guard.part_condition(part text, signs text) RETURNS text
IMMUTABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
DECLARE
  plain text := regexp_replace(part, '([\\%_])', '\\\1', 'g');
  inside text := format('c.search_text LIKE %L', '%' || btrim(plain, ' ') || '%');
BEGIN
  IF part = btrim(part, ' ') THEN
    RETURN inside;
  END IF;
  RETURN format(
    '%s AND '' '' || translate(c.search_text, %L, %L) || '' '' LIKE %L',
    inside, signs, repeat(' ', length(signs)), '%' || plain || '%');
END $$;
