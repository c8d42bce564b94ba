/** A file of which any range can be read without reading the rest: a person's own disk, or Node's. */
export interface ByteSource {
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** The bytes from `from` up to, not including, `to`; fewer where the file ends before. */
  bytes(from: number, to: number): Promise<Uint8Array>;
}

/** A file chosen in the browser. It is read there, in ranges, and goes nowhere. */
export function fileSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    bytes: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}

const GB = 1_000_000_000;

/** A file's size in words, for messages. */
export function showSize(bytes: number): string {
  if (bytes >= GB) return `${(bytes / GB).toFixed(1)} GB`;
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${bytes.toLocaleString("en")} bytes`;
}
