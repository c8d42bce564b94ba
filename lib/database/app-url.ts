import pg from "pg";
import { StopMessage } from "@/lib/cli/stop-message";

/** What the database says of an account that the application is to work with. */
interface Account {
  name: string;
  isAbove: boolean;
  ownsTables: boolean;
  isMember: boolean;
}

/**
 * Refuses an account that row-level security would not bind, or that could not do its work.
 *
 * @param appUrl where the application is to work
 * @throws {StopMessage} saying what to change
 */
export async function checkApp(appUrl: string): Promise<void> {
  const app = new pg.Client({ connectionString: appUrl });
  await app.connect().catch((error: Error) => {
    throw new StopMessage(`The application's database account can't be used (${error.message}).`);
  });
  try {
    const { rows } = await app.query<Account>(`
      SELECT rolname AS name, rolsuper OR rolbypassrls AS "isAbove",
        EXISTS (SELECT FROM pg_class WHERE relowner = r.oid AND relkind = 'r' AND relnamespace = 'public'::regnamespace) AS "ownsTables",
        pg_has_role(r.oid, 'weighbridge_app', 'USAGE') AS "isMember"
      FROM pg_roles r WHERE rolname = current_user`);
    const [account] = rows;
    if (account?.isAbove || account?.ownsTables)
      throw new StopMessage(
        `Row-level security does not bind ${account.name}: DATABASE_APP_URL must name an account that owns no table, is no superuser and has no BYPASSRLS.`,
      );
    if (!account?.isMember)
      throw new StopMessage(
        `${account?.name} may not work here yet. Let the owner run: GRANT weighbridge_app TO ${account?.name};`,
      );
  } finally {
    await app.end();
  }
}

/** Its own right is to sign in; what it may do, it may as weighbridge_app. */
const LOGIN = "weighbridge_login";

/**
 * Where the application works: as the role that owns nothing, through an account that can become nothing else.
 *
 * @param ownerUrl of a cluster of our own, whose migrations were brought
 * @param password of that account from now on
 */
export async function appLogin(ownerUrl: string, password: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [LOGIN]);
    if (rowCount === 0) await owner.query(`CREATE ROLE ${LOGIN} LOGIN IN ROLE weighbridge_app`);
    await owner.query(`ALTER ROLE ${LOGIN} PASSWORD ${pg.escapeLiteral(password)}`);
  } finally {
    await owner.end();
  }
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.href;
}

/**
 * The same, where there is one account only: it signs in as it is and works as weighbridge_app.
 *
 * @param ownerUrl its account is a member of weighbridge_app
 */
export function asApp(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const options = [url.searchParams.get("options"), "-c role=weighbridge_app"].filter(Boolean).join(" ");
  url.searchParams.set("options", options);
  return url.href;
}
