import type pg from "pg";

/** What no migration of ours can say, because its tables come from elsewhere: the job queue's, and Prisma's own. */
const statements = `
  GRANT USAGE ON SCHEMA public, graphile_worker TO weighbridge_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO weighbridge_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO weighbridge_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO weighbridge_app;
  GRANT SELECT ON _prisma_migrations TO weighbridge_app;
  ALTER TABLE _prisma_migrations ENABLE ROW LEVEL SECURITY;
  DO $$
  DECLARE closed record;
  BEGIN
    FOR closed IN
      SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relrowsecurity AND (n.nspname = 'graphile_worker' OR c.relname = '_prisma_migrations')
        AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'of_the_installation')
    LOOP
      EXECUTE format('CREATE POLICY of_the_installation ON %s TO weighbridge_app USING (true) WITH CHECK (true)', closed.name);
    END LOOP;
  END $$`;

/**
 * Lets the application's role at the job queue and at the list of migrations, neither of which is any
 * organisation's. Safe to run again.
 *
 * @param owner a connection of the account that owns the tables
 */
export async function openToApp(owner: pg.Client): Promise<void> {
  await owner.query(statements);
}
