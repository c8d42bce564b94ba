/** One record of a CSV file. */
export interface CsvRecord {
  /** The line its first character stands on, from 1. */
  readonly line: number;
  readonly values: readonly string[];
  /** Text follows a closing quote, so where its fields end is a guess. */
  readonly malformed: boolean;
}

/** Longer than any real cell; an unclosed quote would otherwise take the rest of a stream into memory. */
const LONGEST_FIELD = 1_000_000;
/** More than any real row has. */
const MOST_FIELDS = 100_000;

type State = "start" | "plain" | "quoted" | "closed";

/**
 * Splits CSV text into records as it arrives (RFC 4180; LF, CRLF or CR). Written here because the file's
 * owner has to be told on which line a quote opened, and that a parser must keep itself.
 */
export class CsvTokenizer {
  /** The line on which a quote opened that is still open, if any. */
  openQuoteLine: number | undefined;
  private state: State = "start";
  private field = "";
  private values: string[] = [];
  private malformed = false;
  private line = 1;
  private recordLine = 1;
  private afterReturn = false;

  /** What ends a run of characters that only belong to their field, by the state it is in. */
  private readonly runEnd: { readonly plain: RegExp; readonly quoted: RegExp };

  constructor(private readonly delimiter: string) {
    this.runEnd = { plain: new RegExp(`[${delimiter}\r\n]`, "g"), quoted: /["\r\n]/g };
  }

  /** Takes the next piece of text; gives the records it completes. */
  push(text: string): CsvRecord[] {
    const done: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const end = this.endOfRun(text, at);
      if (end === at) {
        this.take(text.charAt(at), done);
        at += 1;
      } else {
        this.field += text.slice(at, end);
        this.afterReturn = false;
        at = end;
      }
    }
    return done;
  }

  private endOfRun(text: string, at: number): number {
    if (this.state !== "plain" && this.state !== "quoted") return at;
    const ends = this.runEnd[this.state];
    ends.lastIndex = at;
    return ends.exec(text)?.index ?? text.length;
  }

  /** Takes the end of the file; gives the last record, if it has no line break after it. */
  end(): CsvRecord[] {
    const done: CsvRecord[] = [];
    if (this.openQuoteLine === undefined && (this.state !== "start" || this.values.length > 0))
      this.endRecord(done);
    return done;
  }

  /** The line of a row too long to be one: an unclosed quote, or no table at all. */
  get runawayLine(): number | undefined {
    const isTooLong = this.field.length > LONGEST_FIELD || this.values.length > MOST_FIELDS;
    return isTooLong ? this.recordLine : undefined;
  }

  private take(char: string, done: CsvRecord[]): void {
    const secondHalf = char === "\n" && this.afterReturn;
    this.afterReturn = char === "\r";
    if (this.state === "quoted") this.takeQuoted(char, secondHalf);
    else if (!secondHalf) this.takePlain(char, done);
  }

  private takePlain(char: string, done: CsvRecord[]): void {
    if (char === "\n" || char === "\r") {
      // An empty line is no record.
      if (this.state !== "start" || this.values.length > 0) this.endRecord(done);
      this.line += 1;
      this.recordLine = this.line;
    } else if (char === this.delimiter) {
      this.endField();
    } else if (char === '"' && this.state === "start") {
      this.state = "quoted";
      this.openQuoteLine = this.line;
    } else if (char === '"' && this.state === "closed") {
      this.field += '"';
      this.state = "quoted";
      this.openQuoteLine = this.line;
    } else {
      if (this.state === "closed" && char.trim() !== "") this.malformed = true;
      if (this.state === "start") this.state = "plain";
      this.field += char;
    }
  }

  private takeQuoted(char: string, secondHalf: boolean): void {
    if (char === '"') {
      this.state = "closed";
      this.openQuoteLine = undefined;
      return;
    }
    if (char === "\r" || (char === "\n" && !secondHalf)) this.line += 1;
    this.field += char;
  }

  private endField(): void {
    this.values.push(this.field);
    this.field = "";
    this.state = "start";
  }

  private endRecord(done: CsvRecord[]): void {
    this.endField();
    const blank = this.values.length === 1 && this.values[0]?.trim() === "";
    if (!blank) done.push({ line: this.recordLine, values: this.values, malformed: this.malformed });
    this.values = [];
    this.malformed = false;
  }
}
