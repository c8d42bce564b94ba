/** Where a list of records by name goes on: name and id of the last record before. */
export interface RecordCursor {
  readonly name: string;
  readonly id: string;
}

export const writeCursor = ({ name, id }: RecordCursor): string => JSON.stringify([name, id]);

/** A cursor somebody altered starts the list anew instead of failing. */
export function readCursor(after: string | undefined): RecordCursor | undefined {
  try {
    const [name, id] = JSON.parse(after ?? "") as unknown[];
    const isReadable = typeof name === "string" && typeof id === "string" && !name.includes("\0");
    return isReadable && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { name, id } : undefined;
  } catch {
    return undefined;
  }
}
