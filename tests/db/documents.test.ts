import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { run } from "@/lib/cli/document";
import { saveDocumentation } from "@/lib/documents/commands";
import { documentFile } from "@/lib/documents/file";
import { documentJsonSchema } from "@/lib/documents/json-schema";
import { documentFor } from "@/lib/documents/queries";
import { type Answers, answeredFields, answerName, answersSchema } from "@/lib/documents/schema";
import { createModel, editModel } from "@/lib/models/commands";
import { getModel, modelHistory } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { fieldOf } from "../support/documented-model";
import { modelData, ourModel, someOrganisation } from "../support/organisation";

const KIND = "model-documentation-form";
const blank: Answers = Object.fromEntries(answeredFields(KIND).map(({ key }) => [answerName(key), ""]));
const answers = (given: Record<string, string>): Answers => ({
  ...blank,
  ...Object.fromEntries(Object.entries(given).map(([id, text]) => [answerName(id), text])),
});

let scope: Scope;
let id: string;

beforeEach(async () => {
  scope = await someOrganisation();
  const documentation = { "5.2": "First reason", "9.9": "kept" };
  const created = await createModel(
    scope,
    modelData({ ...ourModel, name: scope.organisationId, documentation }),
  );
  if (!created.ok) throw new Error(created.refusal.message);
  id = created.value.id;
});

describe("documentFor", () => {
  it("draws up what the record says on a day", async () => {
    const content = await documentFor(scope, id, KIND, "ai-office");
    expect(content?.meta).toMatchObject({ asOf: "2026-11-23", generatedOn: "2026-11-23", recordRevision: 1 });
    expect(content && fieldOf(content, "7.4")?.value).toMatchObject({ figure: "5e23" });
    expect(content && fieldOf(content, "5.2")?.value).toMatchObject({ text: "First reason" });
  });

  it("knows no model of another organisation, and none that is not there", async () => {
    expect(await documentFor(await someOrganisation(), id, KIND, "ai-office")).toBeNull();
    expect(await documentFor(scope, "x", KIND, "ai-office")).toBeNull();
  });

  it("gives the same file twice", async () => {
    const draw = async () => {
      const content = await documentFor(scope, id, KIND, "downstream-providers");
      return content ? documentFile(content, "pdf") : null;
    };
    const [first, second] = [await draw(), await draw()];
    expect(first?.name).toBe(
      `model-documentation-${scope.organisationId}-downstream-providers-2026-11-23.pdf`,
    );
    expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(second?.bytes ?? []))).toBe(true);
  });
});

describe("saveDocumentation", () => {
  it("saves answers with their history and leaves the rest of the record alone", async () => {
    const before = await getModel(scope, id);
    const given = answers({ "5.1": " Three stages\r\nof training ", "8.1": "N/A: withheld by the supplier" });
    expect(await saveDocumentation(scope, { id, revision: 1, document: KIND, answers: given })).toEqual({
      ok: true,
      value: { id, revision: 2 },
    });
    const after = await getModel(scope, id);
    expect(after && dataOf(after)).toEqual({
      ...(before && dataOf(before)),
      documentation: {
        "5.1": "Three stages\nof training",
        "8.1": "N/A: withheld by the supplier",
        "9.9": "kept",
      },
    });
    const [latest] = await modelHistory(scope, id);
    expect(latest?.changes).toEqual(
      expect.arrayContaining([
        { field: "documentation.5.2", from: "First reason", to: "" },
        { field: "documentation.5.1", from: "", to: "Three stages\nof training" },
      ]),
    );
  });

  it("saves one document and leaves the answers to the others alone", async () => {
    const document = "training-summary";
    const given = {
      ...Object.fromEntries(answeredFields(document).map(({ key }) => [answerName(key), ""])),
      [answerName("training-summary:1.3.11")]: "03/2026",
    };
    const { issues = [] } = answersSchema[document].safeParse(given).error ?? {};
    expect(issues).toEqual([]);
    expect(await saveDocumentation(scope, { id, revision: 1, document, answers: given })).toMatchObject({
      ok: true,
    });
    const after = await getModel(scope, id);
    expect(after && dataOf(after).documentation).toEqual({
      "5.2": "First reason",
      "9.9": "kept",
      "training-summary:1.3.11": "03/2026",
    });
  });

  it("refuses where somebody saved in between, and says what they wrote", async () => {
    const row = await getModel(scope, id);
    if (row === null) throw new Error("the model is gone");
    const documentation = { "5.2": "Their reason" };
    await editModel(scope, { id, revision: 1, data: { ...dataOf(row), documentation } });
    const answer = await saveDocumentation(scope, {
      id,
      revision: 1,
      document: KIND,
      answers: answers({ "5.2": "Mine" }),
    });
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: "conflict",
        theirs: { revision: 2, changedBy: "Olga Officer", current: { documentation } },
      },
    });
    expect((await getModel(scope, id))?.documentation).toEqual(documentation);
  });

  it("writes no history where nothing changed", async () => {
    await saveDocumentation(scope, {
      id,
      revision: 1,
      document: KIND,
      answers: answers({ "5.2": "First reason" }),
    });
    expect(await modelHistory(scope, id)).toHaveLength(1);
  });
});

describe("answersSchema", () => {
  const problem = (given: Record<string, string>) =>
    answersSchema[KIND]
      .safeParse(answers(given))
      .error?.issues.map(({ path, message }) => [path.join("."), message]);

  it.each([
    ["8.1", "N/A", "Say why"],
    ["8.1", "a lot", "in digits"],
    ["0.1", "tomorrow", "year-month-day"],
    ["6.2", "web-crawling\nother", "Say what the other is"],
    ["5.1", "x".repeat(10_001), "Shorten"],
  ])("refuses %s: %.20s", (field, text, message) => {
    expect(problem({ [field]: text })).toEqual([[answerName(field), expect.stringContaining(message)]]);
  });

  it("takes what is blank, reasoned or in order", () => {
    expect(
      problem({ "8.1": "N/A: withheld", "8.3": "1.4e14", "0.1": "2026-03-02", "5.1": "x" }),
    ).toBeUndefined();
  });

  it("takes no part of the form for the whole", () => {
    expect(answersSchema[KIND].safeParse({ [answerName("5.1")]: "x" }).success).toBe(false);
  });
});

describe("weighbridge document", () => {
  let out: string;
  let err: string;
  beforeEach(() => {
    out = "";
    err = "";
    vi.spyOn(process.stdout, "write").mockImplementation((data, done?: unknown) => {
      out += typeof data === "string" ? data : Buffer.from(data).toString("latin1");
      if (typeof done === "function") done();
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((data) => {
      err += String(data);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("writes data to stdout and nothing else", async () => {
    expect(await run([id, "--format", "json", "--audience", "downstream-providers"])).toBe(0);
    expect(documentJsonSchema.parse(JSON.parse(out)).audience).toBe("downstream-providers");
    expect(err).toBe("");
  });

  it("finds a model by its exact name and writes a PDF", async () => {
    expect(await run([scope.organisationId, "--kind", KIND])).toBe(0);
    expect(out).toMatch(/^%PDF-1\.7/);
  });

  it.each([
    ["docx", /^PK/],
    ["html", /^<!doctype html>/],
    ["md", /^# Model Documentation Form: /],
  ])("writes %s", async (format, start) => {
    expect(await run([id, "--format", format])).toBe(0);
    expect(out).toMatch(start);
  });

  it("writes to a file when told to", async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), "document-")), "form.json");
    expect(await run([id, "--format", "json", "--out", file])).toBe(0);
    expect(out).toBe("");
    expect(documentJsonSchema.parse(JSON.parse(await readFile(file, "utf8"))).kind).toBe(KIND);
    expect(await run([id, "--out", path.join(file, "no-folder")])).toBe(1);
    expect(err).toContain("cannot be written");
  });

  it("says so where there is no such model, or several", async () => {
    expect(await run(["No such model"])).toBe(1);
    expect(err).toContain('There is no model "No such model".');
    await createModel(scope, modelData({ name: scope.organisationId }));
    expect(await run([scope.organisationId])).toBe(1);
    expect(err).toContain(id);
    expect(out).toBe("");
  });

  it.each([[[]], [["a", "b"]], [["a", "--format", "odt"]], [["a", "--kind", "x"]], [["a", "--nope"]]])(
    "explains itself for %j",
    async (args) => {
      expect(await run(args)).toBe(2);
      expect(err).toContain("Usage: weighbridge document MODEL");
      expect(out).toBe("");
    },
  );
});
