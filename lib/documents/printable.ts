/** A text without what no page or markup can hold. */
export interface Held {
  readonly text: string;
  /** Something was left out. */
  readonly stripped: boolean;
}

/** What a text looks like once it can be set in an archival PDF. */
export interface Printable {
  readonly text: string;
  /** Control characters that no PDF can hold were left out. */
  readonly stripped: boolean;
  /** Characters that no font at hand can show were written by their Unicode number. */
  readonly spelledOut: boolean;
}

/** A page has no tab stops. */
const TAB = "    ";

// C0 but tab and line feed, DEL and C1, byte order mark, the two that XML forbids besides, unpaired surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** Leaves out control characters and gives every line break as a line feed; nothing else changes. */
export function held(text: string): Held {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, "\n");
  const kept = lines.replace(UNHOLDABLE, "");
  return { text: kept, stripped: kept !== lines };
}

/**
 * Makes a text fit for the page and changes nothing else.
 *
 * @param unsupported characters that PDF/A or the fonts at hand turned out to refuse
 */
export function printable(text: string, unsupported: ReadonlySet<string>): Printable {
  const { text: kept, stripped } = held(text);
  const set = kept.replaceAll("\t", TAB);
  const shown = [...set]
    .map((character) => (unsupported.has(character) ? spellOut(character) : character))
    .join("");
  return { text: shown, stripped, spelledOut: shown !== set };
}

function spellOut(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `[U+${number}]`;
}

/** The characters a failed rendering names as having no glyph or as forbidden, read from the compiler's message. */
export function charactersWithoutGlyph(message: string): readonly string[] {
  const named = message.matchAll(
    /(?:text|codepoint) `\\?"(.+?)\\?"` (?:could not be displayed|")|codepoint `\\?"(.+?)\\?"`/g,
  );
  const characters = [...named].flatMap((match) => {
    const quoted = match[1] ?? match[2] ?? "";
    const plain = quoted.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return [...plain];
  });
  return [...new Set(characters)].filter((character) => character > "\u007f");
}
