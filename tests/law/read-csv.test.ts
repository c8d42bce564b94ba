import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/imports/csv/read-csv";
import { streamCsv } from "@/lib/imports/csv/stream-csv";

const refusalOf = (content: string | Uint8Array) => {
  const reading = readCsv(typeof content === "string" ? Buffer.from(content) : content);
  return reading.ok ? undefined : reading.refusal;
};
const tableOf = (content: string | Uint8Array) => {
  const reading = readCsv(typeof content === "string" ? Buffer.from(content) : content);
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading.table;
};

describe("encodings", () => {
  const text = "Modèle,Société\nÉté,Ångström\n";
  const utf16le = Buffer.from(`\ufeff${text}`, "utf16le");
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE", utf16le],
    ["UTF-16 BE", Buffer.from(utf16le).swap16()],
    ["Latin-1", Buffer.from(text, "latin1")],
  ])("%s", (_name, bytes) => {
    const table = tableOf(bytes);
    expect(table.header).toEqual(["Modèle", "Société"]);
    expect(table.rows[0]?.values).toEqual(["Été", "Ångström"]);
  });
  it("reads a quoted first cell behind a mark", () => {
    expect(tableOf('\ufeff"Model, name",B\n1,2\n').header).toEqual(["Model, name", "B"]);
  });
});

it.each([",", ";", "\t"])("finds the delimiter %j", (delimiter) => {
  expect(
    tableOf(`a${delimiter}b${delimiter}"c,;\t"\n1${delimiter}2${delimiter}3\n`).rows[0]?.values,
  ).toHaveLength(3);
});

describe("refuses, saying why", () => {
  it.each([
    ["spreadsheet", new Uint8Array([0x50, 0x4b, 3, 4, 20])],
    ["spreadsheet", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ["pdf", Buffer.from("%PDF-1.7\n")],
    ["archive", new Uint8Array([0x1f, 0x8b, 8])],
    ["not-text", new Uint8Array([65, 0, 0, 0, 66, 67, 68, 69, 70, 71, 72, 73])],
    ["empty", new Uint8Array()],
    ["no-header", Buffer.from("just one column\n1\n")],
    ["duplicate-header", Buffer.from("Model,model \n1,2\n")],
    ["too-large", new Uint8Array(50 * 1024 * 1024)],
    ["too-many-rows", Buffer.from(`a,b\n${"1,2\n".repeat(50_001)}`)],
    ["too-many-columns", Buffer.from(`${Array.from({ length: 1_001 }, (_, n) => `c${n}`).join(",")}\n`)],
    ["not-text", Buffer.from(`a,b\n${"x".repeat(1_100_000)},1\n`)],
    ["not-text", Buffer.from(`a,b\n${",".repeat(200_000)}\n`)],
    ["not-text", Buffer.from(`a,b\n${"1,2\n".repeat(2_000)}3,\0\n`)],
    ["broken-quote", Buffer.from(`a,b\n1,"${"x\n".repeat(600_000)}`)],
  ] as const)("%s", (code, bytes) => {
    const refusal = refusalOf(bytes);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message.length).toBeGreaterThan(20);
  });
  it("a broken quote, naming the line on which it opened", () => {
    expect(refusalOf('a,b\n1,"x\ny"\n2,"z\n3,4\n5,6\n')).toMatchObject({ code: "broken-quote", line: 4 });
    expect(refusalOf('a,b\n"1\n2","3\n')).toMatchObject({ code: "broken-quote", line: 3 });
  });
});

it("guesses an encoding by where the text is no longer ASCII, however late that is", () => {
  const cyrillic = Buffer.from([
    0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x2c, 0x31, 0x0a,
  ]);
  const late = Buffer.concat([
    Buffer.from(`a,b\n${"plain words,2\n".repeat(20_000)}`),
    ...Array(200).fill(cyrillic),
  ]);
  expect(tableOf(late).rows.at(-1)?.values[0]).toBe("Привет мир");
});

it("leaves out rows that do not fit, names their lines and goes on", () => {
  const table = tableOf('a,b\n"1\n1",2\n\n3\n4,5,6\n"x"y,7\n8,9\n');
  expect(table.rows.map((row) => row.line)).toEqual([2, 8]);
  expect(table.refused.map((row) => row.line)).toEqual([5, 6, 7]);
});

it("reads back what was written, in whatever pieces it arrives", async () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\0", ""));
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), async (values, size) => {
      const kept = values.filter((row) => row.some((value) => value !== ""));
      const bytes = Buffer.from(stringify([["a", "b", "c"], ...kept], { quoted: true }));
      expect(tableOf(bytes).rows.map((row) => row.values)).toEqual(kept);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const streamed: unknown[] = [];
      for await (const event of streamCsv(Readable.from(pieces))) {
        if (event.kind === "row") streamed.push(event.row.values);
      }
      expect(streamed).toEqual(kept);
    }),
    { numRuns: 60 },
  );
});
