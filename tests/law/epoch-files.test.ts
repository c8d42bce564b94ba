import { createReadStream } from "node:fs";
import { Readable, Writable } from "node:stream";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { classifyEpoch } from "@/lib/cli/classify-epoch";
import { sampleFile } from "@/lib/imports/known-models/sample-file";

const collector = () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
};

async function run(input: Readable, asOf = "2026-11-23") {
  const out = collector();
  const err = collector();
  const { refused } = await classifyEpoch(input, out.stream, err.stream, asOf);
  const rows: Record<string, string>[] = parse(out.text(), { columns: true });
  return { refused, rows, errors: err.text(), text: out.text() };
}

describe("the shipped Epoch files", () => {
  let rows: Record<string, string>[] = [];
  beforeAll(async () => {
    const files = ["epoch-notable-2026-08-19.csv", "epoch-large-scale-2026-08-19.csv"];
    const runs = await Promise.all(files.map((file) => run(createReadStream(sampleFile(file)))));
    expect(runs.map((done) => done.refused)).toEqual([0, 0]);
    rows = runs.flatMap((done) => done.rows);
  });

  it("are read whole", () => expect(rows).toHaveLength(751 + 409));

  it("name as systemic risk exactly the models stated above 10^25 FLOP", () => {
    const named = new Set(rows.filter((row) => row.systemic_risk === "yes").map((row) => row.model));
    expect([...named].sort()).toEqual(
      [
        "Claude 3.5 Sonnet",
        "Claude 3.7 Sonnet",
        "Composer 2",
        "GPT-4 (Jun 2023)",
        "GPT-4 (Mar 2023)",
        "GPT-4.5",
        "GPT-5",
        "Gemini 1.0 Ultra",
        "Grok 3",
        "Grok 4",
        "Grok-2",
        "Llama 3.1-405B",
        "Llama 4 Behemoth (preview)",
        "Qwen3-Max",
      ].sort(),
    );
  });

  it("never answer no for want of a figure", () => {
    const blank = rows.filter((row) => row.training_flop === "");
    expect(blank.length).toBeGreaterThan(500);
    for (const row of blank) {
      expect(row.because).not.toContain("is not greater than");
      if (row.gpai !== "no") expect(row.gpai).toBe("unknown");
    }
  });

  it("give n/a for systemic risk exactly where the answer on GPAI is no", () => {
    for (const row of rows) expect(row.systemic_risk === "n/a").toBe(row.gpai === "no");
  });

  it("give a reason and, where something is open, the missing facts", () => {
    for (const row of rows) {
      expect(row.because).not.toBe("");
      if (row.gpai === "unknown") expect(row.missing).not.toBe("");
    }
  });
});

describe("what cannot be read", () => {
  it("is named with its line, and the rest is still classified", async () => {
    const text = "Model,Organization,Training compute (FLOP)\nA,X,1e24\nB,X\n,,\nC,X,2e24\n";
    const done = await run(Readable.from([Buffer.from(text)]));
    expect(done.rows.map((row) => row.model)).toEqual(["A", "C"]);
    expect(done.refused).toBe(2);
    expect(done.errors).toContain("line 3: This row has 2 fields");
    expect(done.errors).toContain("line 4: This row names no model");
  });
  it("names the line on which a quotation opens that never ends, after the rows before it", async () => {
    const text = 'Model,Organization\nA,X\n"B\n\nstill",X\nC,"Y\nD,Z\n';
    const done = await run(Readable.from([Buffer.from(text)]));
    expect(done.rows.map((row) => row.model)).toEqual(["A", "B still"]);
    expect(done.errors).toContain("line 6: A quotation mark opens on line 6");
  });
  it("refuses a table of something else", async () => {
    const done = await run(Readable.from([Buffer.from("Hardware name,Manufacturer\nH100,NVIDIA\n")]));
    expect(done.refused).toBe(1);
    expect(done.errors).toContain("No column names the models");
  });
  it("refuses a spreadsheet renamed to CSV", async () => {
    const done = await run(Readable.from([Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])]));
    expect(done.errors).toContain("spreadsheet");
  });
});

it("has the columns that others rely on, in order", async () => {
  const done = await run(Readable.from([Buffer.from("Model;Organization\nÄ;X\n", "latin1")]));
  expect(done.text.split("\n")[0]).toBe(
    "model,organization,training_flop,gpai,systemic_risk,near_threshold,oss_exemption,legacy,because,missing",
  );
  expect(done.rows[0]?.model).toBe("Ä");
});

it("answers nothing from before Chapter V applied", async () => {
  const text = "Model,Organization,Training compute (FLOP),Domain\nA,X,1e24,Language\n";
  const done = await run(Readable.from([Buffer.from(text)]), "2025-08-01");
  expect(done.rows[0]).toMatchObject({ gpai: "unknown", systemic_risk: "unknown" });
});
