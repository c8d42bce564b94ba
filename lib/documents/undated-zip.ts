const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day a zip can name. */
const FIRST_DAY = 0x0021;

/**
 * The same zip with every entry dated the first day a zip can name, so that equal contents are equal bytes.
 * For archives without comment and below 4 GB.
 */
export function undatedZip(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END) throw new Error("This is no zip without comment.");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== DIRECTORY || view.getUint32(local, true) !== LOCAL)
      throw new Error("The zip's directory does not fit its entries.");
    setDate(view, at + 12);
    setDate(view, local + 10);
    at += 46 + [28, 30, 32].reduce((sum, length) => sum + view.getUint16(at + length, true), 0);
  }
  return bytes;
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
