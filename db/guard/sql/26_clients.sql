-- The directory: read by right, or as far as somebody's own tickets need it. The second half
-- stands in functions: written into the policies it would be planned, and set up, with every
-- statement about people, though nearly everybody has the right. They run with the rights of
-- whoever asks, so that the policy of the tickets says which ones count.
CREATE OR REPLACE FUNCTION guard.client_seen(asked uuid) RETURNS boolean
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ticket WHERE client_id = asked);
END $$;

CREATE OR REPLACE FUNCTION guard.contact_seen(asked uuid) RETURNS boolean
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ticket WHERE contact_id = asked);
END $$;

CREATE OR REPLACE FUNCTION guard.place_seen(of_client uuid, at_site uuid, at_equipment uuid)
RETURNS boolean
STABLE SET search_path = public, pg_temp LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT FROM ticket WHERE client_id = of_client
                 AND (site_id = at_site OR equipment_id = at_equipment));
END $$;

DO $$
DECLARE
  one text[];
BEGIN
  FOREACH one SLICE 1 IN ARRAY ARRAY[
    ['client', 'guard.client_seen(id)'],
    ['contact', 'guard.contact_seen(id)'],
    ['phone_number', 'guard.contact_seen(contact_id)'],
    ['site', 'guard.place_seen(client_id, id, NULL)'],
    ['equipment', 'guard.place_seen(client_id, NULL, id)'],
    ['contract', 'false'],
    ['client_notice', 'false'],
    ['name_word', 'false']
  ] LOOP
    EXECUTE format('GRANT SELECT ON %I TO firstline_staff', one[1]);
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO firstline_staff'
                   || ' USING ((SELECT guard.allowed(''client:read'')) OR %s)', one[1], one[2]);
  END LOOP;
  -- A caller nobody knew is written down by whoever speaks with him.
  FOREACH one SLICE 1 IN ARRAY ARRAY[
    ['client', ''], ['contact', ''], ['phone_number', ''], ['name_word', '']
  ] LOOP
    EXECUTE format('CREATE POLICY written ON %I FOR INSERT TO firstline_staff'
                   || ' WITH CHECK ((SELECT guard.allowed_one(''client:edit'','
                   || ' ''call:register'', ''data:import'')))', one[1]);
  END LOOP;
END $$;

GRANT INSERT (id, name, search_text, tax_number, city, address, time_zone, working_hours,
              environment, is_key, dedicated_agent_id, active, created_at, version)
ON client TO firstline_staff;
GRANT INSERT (id, client_id, site_id, full_name, search_text, position, manner, city, address,
              email, external_key, active, created_at, version),
  UPDATE (client_id, full_name, search_text, position, manner, city, address, email, version)
ON contact TO firstline_staff;
GRANT INSERT (id, contact_id, key, key_reversed, extension, e164, as_written, position)
ON phone_number TO firstline_staff;
GRANT INSERT (word, reversed) ON name_word TO firstline_staff;

CREATE POLICY edited ON contact FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed_one('client:edit', 'data:import')));

-- What to say first: put up under one's own name, taken down by ending it.
GRANT INSERT (id, client_id, contact_id, kind, text, author_id, created_at, expires_at,
              must_confirm), UPDATE (expires_at) ON client_notice TO firstline_staff;
CREATE POLICY written ON client_notice FOR INSERT TO firstline_staff
WITH CHECK (author_id = (SELECT guard.me()) AND (SELECT guard.allowed('client:edit')));
CREATE POLICY ended ON client_notice FOR UPDATE TO firstline_staff
USING ((SELECT guard.allowed('client:edit'))
       AND (author_id IS NULL OR author_id = (SELECT guard.me()) OR (SELECT guard.allowed('client:merge'))));
