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

  constructor(private readonly delimiter: string) {}

  /** Takes the next piece of text; gives the records it completes. */
  push(text: string): CsvRecord[] {
    const done: CsvRecord[] = [];
    for (const char of text) this.take(char, done);
    return done;
  }

  /** Takes the end of the file; gives the last record, if it has no line break after it. */
  end(): CsvRecord[] {
    const done: CsvRecord[] = [];
    if (this.openQuoteLine === undefined && (this.state !== "start" || this.values.length > 0))
      this.endRecord(done);
    return done;
  }

  /** The line of a cell too long to be one: an unclosed quote, or no table at all. */
  get runawayLine(): number | undefined {
    return this.field.length > LONGEST_FIELD ? this.recordLine : undefined;
  }

  private take(char: string, done: CsvRecord[]): void {
    const secondHalf = char === "\n" && this.afterReturn;
    this.afterReturn = char === "\r";
    if (this.state === "quoted") this.takeQuoted(char, secondHalf);
    else if (!secondHalf) this.takePlain(char, done);
  }

  private takePlain(char: string, done: CsvRecord[]): void {
    if (char === "\n" || char === "\r") {
      this.endRecord(done);
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
