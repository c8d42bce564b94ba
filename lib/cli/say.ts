/** Tells the person at the terminal something; stdout is kept for data. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
