/** One of a person's sessions, as their list shows it. */
export interface OwnSession {
  id: string;
  /** "password", "passkey" or "provider" */
  method: string;
  browser: string;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThisOne: boolean;
}
