-- CreateTable
CREATE TABLE "SingleSignOn" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "clientSecret" TEXT NOT NULL,
    "mayJoin" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SingleSignOn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInDomain" (
    "domain" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "SignInDomain_pkey" PRIMARY KEY ("domain")
);

-- CreateIndex
CREATE UNIQUE INDEX "SingleSignOn_organisationId_key" ON "SingleSignOn"("organisationId");

-- CreateIndex
CREATE INDEX "SignInDomain_organisationId_idx" ON "SignInDomain"("organisationId");

-- AddForeignKey
ALTER TABLE "SingleSignOn" ADD CONSTRAINT "SingleSignOn_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInDomain" ADD CONSTRAINT "SignInDomain_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SignInDomain" ADD CONSTRAINT "SignInDomain_is_one" CHECK ("domain" ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$');

SELECT open_to_application(ARRAY['SingleSignOn'], 'SELECT, INSERT, UPDATE, DELETE', '"organisationId" = current_organisation()');
SELECT open_to_application(ARRAY['SignInDomain'], 'SELECT, INSERT, DELETE', '"organisationId" = current_organisation()');

-- Where somebody of whom only the address is known is to sign in.
CREATE FUNCTION organisation_of_domain(name text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "organisationId" FROM "SignInDomain" WHERE domain = name
$$;
REVOKE ALL ON FUNCTION organisation_of_domain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_of_domain TO weighbridge_app;
