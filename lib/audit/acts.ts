/** What events are of, and how each is called. */
export const actWords = {
  write: "Records written",
  "sign-in": "Sign-in",
  "sign-in-refused": "Sign-in refused",
  export: "Handed out",
  refusal: "Not permitted",
  seal: "Taken up into the chain",
} as const;

export type EventKind = keyof typeof actWords;

export const eventKinds = Object.keys(actWords) as EventKind[];

/** Tables by what one row of them is, singular and plural. */
const rowWords: Record<string, readonly [string, string]> = {
  Organisation: ["organisation", "organisations"],
  User: ["person", "people"],
  ModelRecord: ["model record", "model records"],
  LineageEdge: ["lineage link", "lineage links"],
  Assessment: ["finding", "findings"],
  ModelChange: ["entry of a model's history", "entries of models' histories"],
  LawChange: ["finding changed by law", "findings changed by law"],
  TurnoverStatement: ["statement of turnover", "statements of turnover"],
  Judgement: ["decision", "decisions"],
  Deadline: ["deadline", "deadlines"],
  DeadlineMark: ["mark on a deadline", "marks on deadlines"],
  ImportBatch: ["import", "imports"],
  ImportRow: ["line of an import", "lines of an import"],
  TrainingRun: ["training run", "training runs"],
  TrainingRunChange: ["entry of a run's history", "entries of runs' histories"],
  TrainingReading: ["training reading", "training readings"],
  TrainingReadingWithdrawal: ["withdrawal of a reading", "withdrawals of readings"],
  TrainingToken: ["token", "tokens"],
  PersonChange: ["change of a person's place", "changes of people's places"],
  Invitation: ["invitation", "invitations"],
  PasswordReset: ["link for a new password", "links for a new password"],
  Session: ["session", "sessions"],
  AuthenticatorApp: ["authenticator app", "authenticator apps"],
  RecoveryCode: ["recovery code", "recovery codes"],
  Passkey: ["passkey", "passkeys"],
  SingleSignOn: ["provider to sign in at", "providers to sign in at"],
  SignInDomain: ["domain of a sign-in", "domains of a sign-in"],
};

const acts: Record<string, string> = {
  insert: "added",
  update: "changed",
  delete: "removed",
  seal: "taken up",
};

/** A part of an event as a list shows it: how many rows, or what else is known of it. */
export interface EventPart {
  act: string;
  table?: string;
  count?: number;
  /** What an act without rows was about. */
  detail?: Record<string, string | number>;
}

const grouped = new Intl.NumberFormat("en-GB");

/** A part in words: "3 deadlines added"; for an act without rows, what it was about. */
export function partInWords({ act, table, count = 0, detail = {} }: EventPart): string {
  if (table === undefined)
    return Object.entries(detail)
      .map(([name, value]) => `${name}: ${value}`)
      .join(", ");
  const [one, many] = rowWords[table] ?? [`row of ${table}`, `rows of ${table}`];
  return `${grouped.format(count)} ${count === 1 ? one : many} ${acts[act] ?? act}`;
}
