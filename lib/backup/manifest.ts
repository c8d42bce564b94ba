import { z } from "zod";

/** Version of the archive's layout, which docs/backup-format.md describes. */
export const FORMAT = 1;
export const MANIFEST = "manifest.json";

const table = z.object({
  name: z.string().min(1),
  /** Where in the archive its rows stand. */
  file: z.string().min(1),
  /** In the order of the fields of each row. */
  columns: z.array(z.object({ name: z.string().min(1), type: z.string() })).min(1),
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const sequence = z.object({
  name: z.string().min(1),
  lastValue: z.string().regex(/^-?\d+$/),
  isCalled: z.boolean(),
});

/** What an archive says of itself. */
export const manifestSchema = z.object({
  format: z.literal("weighbridge-backup"),
  formatVersion: z.literal(FORMAT),
  product: z.object({ name: z.string(), version: z.string() }),
  createdAt: z.iso.datetime(),
  postgresql: z.string(),
  migrations: z.array(z.string().min(1)).min(1),
  tables: z.array(table).min(1),
  sequences: z.array(sequence),
});

export type Manifest = z.output<typeof manifestSchema>;
export type BackupTable = Manifest["tables"][number];
