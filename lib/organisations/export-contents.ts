/** Columns an export leaves out: whoever had them could act as somebody else. A test looks for those missing here. */
export const leftOut: Readonly<Record<string, readonly string[]>> = {
  User: ["passwordHash"],
  TrainingToken: ["sha256"],
  Invitation: ["sha256", "mailSha256"],
  PasswordReset: ["sha256"],
  Session: ["sha256"],
  AuthenticatorApp: ["secret"],
  RecoveryCode: ["sha256"],
  SingleSignOn: ["clientSecret"],
};

/** A file in an export, as its manifest lists it. */
export interface ExportedFile {
  path: string;
  sha256: string;
  bytes: number;
  /** Lines, where it is a table. */
  rows?: number;
}

/** What an export says of itself. */
export interface Manifest {
  format: "weighbridge organisation export 1";
  organisation: { id: string; name: string };
  /** An instant, ISO 8601: all rows are as they were then. */
  takenAt: string;
  lawVersion: string;
  /** The last migration, for whoever reads the tables into a database. */
  migration: string;
  files: ExportedFile[];
  leftOut: readonly string[];
}

export const readMe = `This is everything that Weighbridge keeps for one organisation.

manifest.json        what is here: each file with its SHA-256, its size and, for a table, how many rows
tables/NAME.jsonl    one table, one row a line, as JSON; numbers keep every digit
files/...            uploaded files; the row they belong to names the path
audit-trail.jsonl    the audit trail, one event a line: "hash" is SHA-256 of the text in "body", and "body" is JSON
                     that names the hash of the event before it as "previous"

Left out are digests and secrets of passwords, sessions, second factors, tokens, links and of the sign-in at a
provider, so that nobody can sign in with what is here; manifest.json
names them. All rows are of one moment.
`;
