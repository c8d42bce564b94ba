/**
 * A failure whose message is all a person needs: it says what went wrong and what to do. The command
 * line prints it without a stack and exits with 1.
 */
export class StopMessage extends Error {
  readonly expected = true;
}
