-- For whoever runs the installation: how much there is, over all organisations, and nothing of what.
-- Counted with the owner's rights, since nobody else sees beyond one organisation.
CREATE FUNCTION installation_counts() RETURNS TABLE (organisations bigint, people bigint, models bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT count(*) FROM "Organisation"), (SELECT count(*) FROM "User"),
    (SELECT count(*) FROM "ModelRecord" WHERE "archivedAt" IS NULL)
$$;

REVOKE ALL ON FUNCTION installation_counts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION installation_counts TO weighbridge_app;
