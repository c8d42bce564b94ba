-- A search by part of a name, or for the models a duty binds, is fast by an index whose operator row-level security
-- does not let come before its own condition. This view holds the same condition, as a condition like any other.
CREATE VIEW "OwnModel" AS SELECT * FROM "ModelRecord" WHERE "organisationId" = current_organisation();
GRANT SELECT ON "OwnModel" TO weighbridge_app;
