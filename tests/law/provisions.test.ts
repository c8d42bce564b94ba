import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changelog } from "@/lib/law/changelog";
import { deadlineRules } from "@/lib/law/deadlines";
import { obligations } from "@/lib/law/obligations";
import { sources } from "@/lib/law/sources";
import { lawVersion } from "@/lib/law/version";
import { addressOfCite } from "@/lib/provisions/address-of-cite";
import { catalogue, provisionById } from "@/lib/provisions/catalogue";
import { provisionFilterSchema, provisionsOn } from "@/lib/provisions/filter";
import { periodWords } from "@/lib/provisions/from-deadlines";
import { sourcesToReview } from "@/lib/provisions/from-sources";
import { certaintyOf, statusWords } from "@/lib/provisions/provision";

const found = (fields: object, on = "2026-11-25") =>
  provisionsOn(catalogue, provisionFilterSchema.parse(fields), on);
const idsOf = (result: ReturnType<typeof found>) =>
  result.inForce.flatMap(({ provisions }) => provisions.map(({ id }) => id));

describe("the changelog", () => {
  it("names the law's version first, and only what there is", () => {
    expect(changelog[0]?.version).toBe(lawVersion);
    const ids = changelog.flatMap((change) => change.ids);
    expect(ids.filter((id) => provisionById(id) === undefined)).toEqual([]);
    expect(changelog.map(({ on }) => on)).toEqual(
      changelog
        .map(({ on }) => on)
        .toSorted()
        .toReversed(),
    );
  });

  it("names each duty and deadline in the edition that brought it", () => {
    const ids = changelog.flatMap((change) => change.ids);
    for (const id of [...Object.keys(obligations), ...Object.keys(deadlineRules)])
      expect(
        ids.filter((one) => one === id),
        id,
      ).toHaveLength(1);
  });

  it("is what CHANGELOG.md says", () => {
    const file = readFileSync(new URL("../../lib/law/CHANGELOG.md", import.meta.url), "utf8");
    const sections = changelog.map(
      ({ version, what, periods, ids }) =>
        `## ${version}\n\n${what}\n\nPeriods: ${periods}.\n\nIds: ${ids.map((id) => `\`${id}\``).join(", ")}.\n`,
    );
    const head =
      "# What changed in the law data\n\nEach entry names the version, the periods it touches and the ids.\n";
    expect(file).toBe([head, ...sections].join("\n"));
  });
});

describe("the catalogue", () => {
  it("has an address for each thing, and no two alike", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => encodeURIComponent(id) !== id)).toEqual([]);
    for (const source of Object.keys(sources)) expect(ids).toContain(`source-${source.toLowerCase()}`);
    expect(ids).toEqual(expect.arrayContaining(["annex-xi-section-1-2-a", "annex-xiii-f", "code-s-9-3"]));
  });

  it("links only to what there is", () => {
    const links = catalogue.flatMap(({ related }) => related);
    expect(links.filter((id) => provisionById(id) === undefined)).toEqual([]);
  });

  it("is found by words in any order, by number and by pinpoint", () => {
    expect(idsOf(found({ q: "copied weights" }))).toContain("D31");
    expect(idsOf(found({ q: "O07" }))).toEqual(["art-54"]);
    expect(idsOf(found({ q: "55(1)(c)", kind: "duty" }))).toEqual(["art-55-1-c"]);
    expect(found({ q: "no such words anywhere" }).count).toBe(0);
    expect(provisionFilterSchema.parse({ kind: "nonsense", asOf: "soon" })).toEqual({});
  });

  it("parts what is in force on a day from what is not yet", () => {
    const on = (day: string) => found({ kind: "duty" }, day);
    expect([idsOf(on("2025-08-01")).length, on("2025-08-01").later.length]).toEqual([0, 26]);
    expect([idsOf(on("2026-08-01")).length, on("2026-08-01").later.length]).toEqual([22, 4]);
    expect([idsOf(on("2026-08-02")).length, on("2026-08-02").later.length]).toEqual([26, 0]);
    expect(idsOf(found({ kind: "fine" }, "2026-08-01"))).toEqual([]);
    expect(idsOf(found({ kind: "fine" }, "2026-08-02"))).toEqual(["art-101-1"]);
  });

  it.each([
    ["D01", "2 weeks"],
    ["D09", "Before the day"],
    ["D22", "At least 2 weeks before"],
    ["D23", "5 working days of the Commission"],
    ["D30", "2 calendar days"],
    ["D42", "1 year"],
  ] as const)("%s: %s", (id, words) => {
    const { counting, length } = deadlineRules[id];
    expect(periodWords(counting, length[0]?.value ?? -1)).toBe(words);
  });
});

describe("pinpoints of findings", () => {
  it.each([
    [{ source: "AIA", pinpoint: "Art 53(1)(c)", certainty: "settled" }, "/law/art-53-1-c"],
    [{ source: "AIA", pinpoint: "Art 51(2)", certainty: "settled" }, "/law/systemic-risk-training-flop"],
    [{ source: "GL", pinpoint: "GL 63 [60]", certainty: "guideline" }, "/law/modifier-share"],
    [{ source: "AIA", pinpoint: "Art 111(3)", certainty: "settled" }, "/law/legacy-models-comply"],
    [{ source: "AIA", pinpoint: "Art 52(1)", certainty: "settled" }, "/law/art-52-1"],
    [{ source: "GL", pinpoint: "GL 42", certainty: "guideline" }, "/law/source-gl"],
  ] as const)("%o leads to %s", (cite, address) => {
    expect(addressOfCite(cite)).toBe(address);
    expect(provisionById(address.slice("/law/".length))).toBeDefined();
  });
});

describe("how firm a statement is", () => {
  it.each([
    [{ source: "AIA", pinpoint: "Art 51(2)", certainty: "settled" }, "Binding law", "Settled"],
    [{ source: "GL", pinpoint: "GL 63", certainty: "guideline" }, "Guidance", "Firm as guidance"],
    [
      { source: "CODE", pinpoint: "Copyright 1.1", certainty: "code" },
      "Code of Practice",
      "Firm as the Code",
    ],
    [{ source: "GL", pinpoint: "GL 64", certainty: "inference" }, "Our inference", "Open"],
    [{ source: "SIGN", pinpoint: "list", certainty: "code" }, "Code of Practice", "Reported"],
  ] as const)("%o", (cite, status, certainty) => {
    expect(statusWords(cite)).toContain(status);
    expect(certaintyOf(cite)).toContain(certainty);
  });
});

describe("sources past their review date", () => {
  it("are those whose day has gone by, not on the day itself", () => {
    expect(sourcesToReview("2026-11-25")).toEqual([]);
    expect(sourcesToReview("2026-12-31")).toEqual([]);
    expect(sourcesToReview("2027-01-01")).toEqual(["SIGN", "IMPL"]);
  });
});
