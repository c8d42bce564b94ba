/** Formats in which weights are usually kept, with the bits each parameter takes. */
const formats = [
  { name: "fp32", bits: 32n },
  { name: "bf16", bits: 16n },
  { name: "int8", bits: 8n },
  { name: "int4", bits: 4n },
] as const;

export interface WeightStorage {
  readonly format: (typeof formats)[number]["name"];
  /** Bytes of the parameters alone: without scales, cache and activations. Half a byte is rounded up. */
  readonly bytes: bigint;
}

/** What `parameters` take in each of the usual formats. */
export function weightStorage(parameters: bigint): WeightStorage[] {
  return formats.map(({ name, bits }) => ({ format: name, bytes: (parameters * bits + 7n) / 8n }));
}

/** Bytes as `16.06 GB (14.96 GiB)`: GB is 10^9 bytes, GiB 2^30. */
export function showBytes(bytes: bigint): string {
  const inUnit = (unit: bigint) => {
    const hundredths = (bytes * 100n + unit / 2n) / unit;
    return `${(hundredths / 100n).toLocaleString("en")}.${String(hundredths % 100n).padStart(2, "0")}`;
  };
  return `${inUnit(10n ** 9n)} GB (${inUnit(2n ** 30n)} GiB)`;
}
