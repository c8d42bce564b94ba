import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { findingSchema } from "@/lib/assessments/finding-schema";
import { classifyEpoch } from "@/lib/cli/classify-epoch";
import { classifyFacts } from "@/lib/cli/classify-facts";
import { classifyWorkedCases } from "@/lib/cli/classify-worked-cases";

function collect() {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, next) {
      written.push(String(chunk));
      next();
    },
  });
  return { output, text: () => written.join("") };
}

const from = (text: string) => Readable.from([Buffer.from(text)]);

describe("facts", () => {
  async function classified(text: string) {
    const { output, text: printed } = collect();
    const { refused } = await classifyFacts(from(text), output, "2026-11-23");
    return {
      refused,
      lines: printed()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    };
  }

  it("keep their order, and a line that cannot be read has its error in its place", async () => {
    const { refused, lines } = await classified(
      [
        '{"id":"a","trainingFlop":"3.8e25","outputModalities":["text"]}',
        "not json",
        '{"trianingFlop":1}',
        '{"id":"b"}',
      ].join("\n"),
    );
    expect(refused).toBe(2);
    expect(lines[0]).toMatchObject({ id: "a", gpai: { answer: "yes" }, systemicRisk: { answer: "yes" } });
    expect(lines[1]).toMatchObject({ line: 2, error: { code: "not-json" } });
    expect(lines[2]).toMatchObject({ line: 3, error: { path: "trianingFlop" } });
    expect(lines[3]).toMatchObject({
      id: "b",
      gpai: { answer: "unknown", missing: ["trainingFlop", "outputModalities"] },
    });
  });

  it.each([
    ['{"trainingFlop":-4}', "trainingFlop"],
    ['{"trainingFlop":"a lot"}', "trainingFlop"],
    ['{"placedOn":"2026-02-30"}', "placedOn"],
    ['{"outputModalities":["telepathy"]}', "outputModalities.0"],
    ['{"weightsPublic":"yes"}', "weightsPublic"],
    ["[]", ""],
  ])("%s is refused at %j", async (line, path) => {
    const { lines } = await classified(line);
    expect(lines[0].error).toMatchObject({ path });
  });

  it("may carry decisions, and the finding says which answers rest on them", async () => {
    const facts = {
      trainingFlop: "5e23",
      cumulativeTrainingFlop: "5e23",
      outputModalities: ["text"],
      taskRange: "appears_narrow",
    };
    const made = {
      question: "generality",
      reading: "narrow",
      by: "Olga",
      on: "2026-11-20",
      reason: "Narrow.",
    };
    const { refused, lines } = await classified(
      [
        facts,
        { ...facts, decisions: [made] },
        { ...facts, decisions: [{ ...made, facts: { ...facts, trainingFlop: "4e23" } }] },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    expect(refused).toBe(0);
    expect(lines[0]).toMatchObject({ gpai: { answer: "review" } });
    expect(lines[0].gpai.readings.map((one: { id: string }) => one.id)).toEqual(["general", "narrow"]);
    expect(Object.keys(lines[0])).not.toContain("decisions");
    expect(lines[1]).toMatchObject({
      gpai: { answer: "no", decided: [{ question: "generality", undecided: { answer: "review" } }] },
      provider: { answer: "no", decided: [{ question: "generality" }] },
      decisions: [{ standing: "applied", differs: true }],
    });
    expect(lines[2]).toMatchObject({
      gpai: { answer: "review" },
      decisions: [{ standing: "expired", changed: [{ fact: "trainingFlop", from: "4e23", to: "5e23" }] }],
    });
    for (const line of lines) expect(findingSchema.safeParse(line).error).toBeUndefined();
  });

  it.each([
    [{ question: "weather" }, "decisions.0.question"],
    [{ reading: "broad" }, "decisions.0.reading"],
    [{ on: "2026-02-30" }, "decisions.0.on"],
    [{ reason: "" }, "decisions.0.reason"],
  ])("with a decision of %j are refused at %j", async (change, path) => {
    const made = {
      question: "generality",
      reading: "narrow",
      by: "Olga",
      on: "2026-11-20",
      reason: "Narrow.",
    };
    const { lines } = await classified(JSON.stringify({ decisions: [{ ...made, ...change }] }));
    expect(lines[0].error).toMatchObject({ path });
  });

  it("that are split anywhere between two chunks are read whole", async () => {
    const bytes = Buffer.from('{"id":"é","trainingFlop":"1e24"}\n{"id":"ü"}\n');
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const { output, text } = collect();
      await classifyFacts(Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]), output, "2026-11-23");
      expect(text().match(/"id":"(.)"/g)).toEqual(['"id":"é"', '"id":"ü"']);
    }
  });
});

describe("what a spreadsheet would run", () => {
  it("comes out harmless in the findings on Epoch AI's rows", async () => {
    const { output, text } = collect();
    const csv =
      'Model,Organization,Training compute (FLOP),Domain,Task\n"=HYPERLINK(""http://x"")",+Org,1e24,Language,Chat\n';
    await classifyEpoch(from(csv), output, collect().output, "2026-11-23");
    expect(text().split("\n")[1]).toMatch(/^"'=HYPERLINK/);
    expect(text()).toContain(",'+Org,");
  });

  it("comes out harmless in the answers to worked cases", async () => {
    const { output, text } = collect();
    await classifyWorkedCases(from("case_id,output_modalities\n=1+1,text\n"), output, "2026-11-23");
    expect(text().split("\n")[1]).toMatch(/^'=1\+1,/);
  });
});
