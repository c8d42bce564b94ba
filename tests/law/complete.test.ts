import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { numberIn7719, showPinpoint } from "@/lib/assessments/show-reference";
import { isDay } from "@/lib/engine/days";
import { annexes } from "@/lib/law/annexes";
import { codeMeasures } from "@/lib/law/code-measures";
import { deadlineRules } from "@/lib/law/deadlines";
import { obligations } from "@/lib/law/obligations";
import { signatories } from "@/lib/law/signatories";
import { sources } from "@/lib/law/sources";
import { thresholds } from "@/lib/law/thresholds";
import { timeline } from "@/lib/law/timeline";
import { trainingSummaryTemplate } from "@/lib/law/training-summary-template";
import type { Needed, SummaryFieldType } from "@/lib/law/training-summary-template/types";

const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(name, import.meta.url)), { columns: true });

/** The first reference in a basis such as `Code S 9.3(1)` or `GL 114–115`. */
const firstReference = (basis: string) =>
  /(\d+(?:\.\d+)?(?:\([\da-z]\))*|[XVI]+)/.exec(basis.replace(/^GL fn.*/, ""))?.[0] ?? "";

describe("duties", () => {
  const listed = rows("obligations.csv");
  const ours = Object.values(obligations).toSorted((a, b) => a.number.localeCompare(b.number));

  it("are all twenty-six, each once", () => {
    expect(ours.map(({ number }) => number)).toEqual(listed.map(({ number }) => number));
  });

  it.each(listed.map((row) => [row.number as string, row] as const))(
    "%s stands where it is cited",
    (number, row) => {
      const duty = ours.find((one) => one.number === number);
      if (number !== "O24") {
        const cited = `${duty?.cite.pinpoint} ${duty?.ref}`;
        expect(cited).toContain(firstReference(row.basis ?? ""));
      }
      expect(duty?.fined ? "yes" : "no").toBe(row.fined);
    },
  );

  it("say who, when, unless, with what evidence and in which document", () => {
    for (const { number, who, when, unless, evidence, document, applies } of ours) {
      expect(
        [who, when, unless, evidence, document].every((text) => text.length > 4),
        number,
      ).toBe(true);
      expect(
        applies.every(({ from }) => isDay(from)),
        number,
      ).toBe(true);
    }
  });
});

describe("deadlines", () => {
  const listed = rows("deadlines.csv");

  it("are all forty-four", () => {
    expect(Object.keys(deadlineRules).sort()).toEqual(listed.map(({ id }) => id));
  });

  it.each(listed.map((row) => [row.id as keyof typeof deadlineRules, row] as const))(
    "%s has its counting, its period and its pinpoint",
    (id, row) => {
      const { counting, length, cite } = deadlineRules[id];
      expect([counting, String(length.at(-1)?.value)]).toEqual([row.counting, row.length]);
      expect(cite.pinpoint).toContain(firstReference(row.basis ?? ""));
    },
  );

  it("rests each on duties there are", () => {
    for (const { duties } of Object.values(deadlineRules))
      for (const duty of duties) expect(obligations).toHaveProperty([duty]);
  });

  it("marks what is of the Code as the Code's, and what is of the guidelines as guidance", () => {
    const code = Object.values(deadlineRules).filter(({ cite }) => cite.source === "CODE");
    expect(code).toHaveLength(23);
    expect(code.every(({ cite }) => cite.certainty === "code")).toBe(true);
    expect(deadlineRules.D01.regulation1182).toBe("rolls");
    expect(code.filter(({ regulation1182 }) => regulation1182 === "rolls")).toEqual([]);
  });
});

describe("annexes and Code", () => {
  it("have every point", () => {
    const points = annexes.map(({ name, points }) => [name, points.map(({ point }) => point).join(" ")]);
    expect(points).toEqual([
      ["Annex XI Section 1", "1(a) 1(b) 1(c) 1(d) 1(e) 1(f) 2(a) 2(b) 2(c) 2(d) 2(e)"],
      ["Annex XI Section 2", "1 2 3"],
      ["Annex XII", "1(a) 1(b) 1(c) 1(d) 1(e) 1(f) 1(g) 1(h) 2(a) 2(b) 2(c)"],
      ["Annex XIII", "(a) (b) (c) (d) (e) (f) (g)"],
    ]);
  });

  it("has every measure of the three chapters", () => {
    const of = (chapter: string) =>
      codeMeasures.filter((one) => one.chapter === chapter).map(({ number }) => number);
    expect(of("Transparency")).toEqual(["1.1", "1.2", "1.3"]);
    expect(of("Copyright")).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5"]);
    const counts = [4, 2, 5, 2, 1, 2, 7, 3, 4, 2];
    const measures = counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, n) => `${at + 1}.${n + 1}`),
    );
    const appendices = ["2.2", "3.4", "3.5", "4"].map((number) => `Appendix ${number}`);
    expect(of("Safety and Security")).toEqual([...measures, ...appendices]);
  });

  it("links each deadline of the Code to a measure", () => {
    const linked = new Set<string>(codeMeasures.flatMap(({ deadlines }) => deadlines));
    const ofCode = Object.entries(deadlineRules).filter(([, { cite }]) => cite.source === "CODE");
    expect(ofCode.filter(([id]) => !linked.has(id))).toEqual([]);
  });

  it("knows the signatories through time", () => {
    expect(signatories.map(({ from, value }) => [from, value?.full?.length])).toEqual([
      ["2025-08-01", undefined],
      ["2025-12-01", 27],
      ["2026-07-31", 21],
    ]);
    for (const { value } of signatories) {
      expect(value?.safetyOnly).toEqual(["xAI"]);
      if (value?.full) expect(value.fullCount).toBe(value.full.length);
    }
  });
});

describe("the timeline", () => {
  it("has the dates of application", () => {
    expect(Object.values(timeline).map(({ on }) => on)).toEqual([
      "2024-08-01",
      "2025-08-02",
      "2026-08-02",
      "2027-08-02",
      "2026-12-02",
      "2027-12-02",
      "2028-08-02",
      "2028-08-02",
      "2029-08-01",
    ]);
  });
});

describe("sources", () => {
  it("each say when they were read and by when they are read again", () => {
    for (const [id, { readOn, reviewBy }] of Object.entries(sources)) {
      expect([isDay(readOn), isDay(reviewBy), readOn < reviewBy], id).toEqual([true, true, true]);
    }
    expect(sources.HOL.recalled).toContain("2024");
  });

  it("have values with start dates in order", () => {
    const dated = [
      ...Object.values(thresholds),
      ...Object.values(deadlineRules).map(({ length }) => length),
      ...Object.values(obligations).map(({ applies }) => applies),
      signatories,
    ];
    for (const entries of dated) {
      const starts = entries.map(({ from }) => from);
      expect(starts).toEqual(starts.toSorted());
      for (const { cite } of entries) expect(sources).toHaveProperty(cite.source);
    }
  });
});

describe("numbers of the guidelines", () => {
  it.each([
    [17, 17],
    [23, 22],
    [31, 30],
    [32, 31],
    [53, 51],
    [56, 54],
    [58, 56],
    [62, 59],
    [63, 60],
    [64, 61],
    [66, 63],
    [68, 65],
    [69, 66],
    [70, 67],
    [114, 111],
    [115, 112],
    [118, 115],
    [119, 116],
    [42, undefined],
  ])("%i is %s in the adopted text", (old, now) => expect(numberIn7719(old)).toBe(now));

  it.each([
    ["GL 63 [60]", "GL 60 (63 in C(2025) 5045)"],
    ["GL 17, 19, 20", "GL 17, 19, 20"],
    ["GL 42", "GL 42 (numbered as in C(2025) 5045)"],
    ["Art 52(1); GL 70-71 [67-68]", "Art 52(1); GL 67-68 (70-71 in C(2025) 5045)"],
    ["Art 53(2); GL 90-92", "Art 53(2); GL 87-89 (90-92 in C(2025) 5045)"],
    ["Art 51(2)", "Art 51(2)"],
  ])("%s reads %s", (pinpoint, words) => expect(showPinpoint(pinpoint)).toBe(words));
});

describe("template of the training content summary", () => {
  const listed = rows("training-summary-template.csv");
  const fields = trainingSummaryTemplate.flatMap((section) => section.fields);
  const choicesOf = (type: SummaryFieldType) => ("options" in type ? String(type.options.length) : "");
  const neededOf = (needed: Needed): string => {
    if (needed.when === "chosen") return `chosen ${needed.field} ${needed.option}`;
    return needed.when === "yes" ? `yes ${needed.anyOf.join(" ")}` : needed.when;
  };

  it("has every field in the template's order", () => {
    expect(fields.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  });

  it.each(listed.map((row) => [row.id as string, row] as const))(
    "%s asks what the template asks, when it does",
    (id, row) => {
      const field = fields.find((one) => one.id === id);
      if (field === undefined) throw new Error(`no ${id}`);
      expect([
        field.type.kind,
        choicesOf(field.type),
        neededOf(field.needed),
        field.notice.join(";"),
      ]).toEqual([row.type, row.choices, row.needed, row.notice]);
    },
  );

  it("names only fields and options there are as conditions", () => {
    for (const { id, needed } of fields) {
      const names = needed.when === "chosen" ? [needed.field] : needed.when === "yes" ? needed.anyOf : [];
      for (const name of names)
        expect(
          fields.map((field) => field.id),
          id,
        ).toContain(name);
    }
  });
});
