/** Why there is no backup, or nothing was restored; the message is all a person needs. */
export class BackupProblem extends Error {
  readonly expected = true;
}
