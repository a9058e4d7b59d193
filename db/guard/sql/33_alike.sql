-- Tickets since a moment of one category, or in words alike these, the newest first (N6). Like
-- the search by words it runs with the owner's rights, for similarity() is not leakproof, and
-- applies the asker's reach itself. The words are lower case with е for ё, as fold() leaves them.
-- Of however long a time, the newest 300 tickets are compared and no more.
CREATE OR REPLACE FUNCTION guard.alike_recent(
  words text, category uuid, since timestamptz, least_alike double precision, most int
) RETURNS TABLE (ticket_id uuid, likeness double precision)
STABLE SECURITY DEFINER ROWS 20 SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'WITH lately AS (SELECT t.id, t.category_id, t.opened_at,'
    || ' CASE t.description WHEN '''' THEN t.subject ELSE t.description END AS said'
    || ' FROM ticket t WHERE t.opened_at >= %2$L AND %3$s ORDER BY t.opened_at DESC LIMIT 300),'
    || ' judged AS (SELECT id, category_id, opened_at, similarity('
    || ' translate(lower(left(said, 300)), ''ё'', ''е''), %1$L)::double precision AS likeness'
    || ' FROM lately)'
    || ' SELECT id, likeness FROM judged WHERE likeness >= %4$L OR category_id = %5$L'
    || ' ORDER BY opened_at DESC LIMIT %6$L',
    words, since, guard.condition_of('ticket:read', 't'), least_alike, category,
    greatest(0, least(most, 100)));
END $$;
