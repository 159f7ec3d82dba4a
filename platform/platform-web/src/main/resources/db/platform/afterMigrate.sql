-- What the runtime role may do, said anew after every migration. Append-only tables keep SELECT and INSERT.
DO $grants$
DECLARE
  name text;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', '${app_role}');
  FOR name IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') LOOP
    EXECUTE format('REVOKE ALL ON public.%I FROM %I', name, '${app_role}');
    IF name = 'flyway_schema_history' THEN
      EXECUTE format('GRANT SELECT ON public.%I TO %I', name, '${app_role}');
    ELSIF name = ANY (string_to_array('${append_only}', ',')) THEN
      EXECUTE format('GRANT SELECT, INSERT ON public.%I TO %I', name, '${app_role}');
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO %I', name, '${app_role}');
    END IF;
  END LOOP;
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', '${app_role}');
END
$grants$;
