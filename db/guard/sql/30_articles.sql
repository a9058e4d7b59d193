-- Articles: everybody reads what is published; whoever writes sees the drafts of all and changes
-- his own; publishing, and changing what is published, is for those who edit the catalogue.
GRANT SELECT,
  INSERT (id, title, symptom, steps, workaround, audience, published, for_new_clients, author_id,
          updated_at, review_on, helped, not_helped, kind, active, from_ticket_id, version),
  UPDATE (title, symptom, steps, workaround, audience, published, for_new_clients, updated_at,
          review_on, kind, active, version)
ON article TO firstline_staff;

CREATE POLICY works_here ON article FOR SELECT TO firstline_staff
USING ((SELECT guard.me()) IS NOT NULL
       AND (published AND active OR (SELECT guard.allowed_one('catalogue:edit', 'article:write'))));
CREATE POLICY written ON article FOR INSERT TO firstline_staff
WITH CHECK (author_id = (SELECT guard.me()) AND helped = 0 AND not_helped = 0
  AND ((SELECT guard.allowed('catalogue:edit'))
       OR NOT published AND (SELECT guard.allowed('article:write'))));
CREATE POLICY own_draft ON article FOR UPDATE TO firstline_staff
USING (NOT published AND active AND author_id = (SELECT guard.me())
       AND (SELECT guard.allowed('article:write')))
WITH CHECK (NOT published AND author_id = (SELECT guard.me())
       AND (SELECT guard.allowed('article:write')));
CREATE POLICY edited ON article FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('catalogue:edit')));

-- May this article be changed by whoever asks? Asked by what belongs to it.
CREATE OR REPLACE FUNCTION guard.may_write_article(of_article uuid) RETURNS boolean
STABLE SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN guard.allowed('catalogue:edit') OR guard.allowed('article:write') AND EXISTS (
    SELECT FROM article WHERE id = of_article AND author_id = guard.me() AND NOT published);
END $$;

GRANT INSERT (article_id, category_id) ON article_category TO firstline_staff;
CREATE POLICY filed ON article_category FOR INSERT TO firstline_staff
WITH CHECK (guard.may_write_article(article_id));

-- An edit counts up by one from what was read, and the server says when it was.
CREATE OR REPLACE FUNCTION guard.on_article() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF guard.is_keeper() THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN PERFORM guard.outdated(); END IF;
  NEW.updated_at := guard.moment(NEW.updated_at);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON article
  FOR EACH ROW EXECUTE FUNCTION guard.on_article();

-- What colleagues say of it (R80), and whether it helped: in one's own name, where one reads it.
GRANT SELECT, INSERT (id, article_id, at, agent_id, body) ON article_comment TO firstline_staff;
CREATE POLICY read ON article_comment FOR SELECT TO firstline_staff
USING (EXISTS (SELECT FROM article WHERE article.id = article_id));
CREATE POLICY said ON article_comment FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me())
            AND EXISTS (SELECT FROM article WHERE article.id = article_id));

GRANT SELECT, INSERT (id, article_id, ticket_id, agent_id, helped, at), UPDATE (helped, at)
ON article_verdict TO firstline_staff;
CREATE POLICY works_here ON article_verdict FOR SELECT TO firstline_staff
USING ((SELECT guard.me()) IS NOT NULL);
CREATE POLICY judged ON article_verdict FOR INSERT TO firstline_staff
WITH CHECK (agent_id = (SELECT guard.me())
            AND EXISTS (SELECT FROM article WHERE article.id = article_id)
            AND (ticket_id IS NULL OR EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_id)));
CREATE POLICY thought_again ON article_verdict FOR UPDATE TO firstline_staff
USING (agent_id = (SELECT guard.me()));

CREATE OR REPLACE FUNCTION guard.on_said() RETURNS trigger
SECURITY DEFINER SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  IF NOT guard.is_keeper() THEN NEW.at := guard.moment(NEW.at); END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT ON article_comment
  FOR EACH ROW EXECUTE FUNCTION guard.on_said();
CREATE OR REPLACE TRIGGER guard_at BEFORE INSERT OR UPDATE ON article_verdict
  FOR EACH ROW EXECUTE FUNCTION guard.on_said();
