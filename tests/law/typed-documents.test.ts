import { describe, expect, it } from "vitest";
import { audiencesOf, type DocumentKind } from "@/lib/documents/kinds";
import { readable } from "@/lib/documents/readable";
import { answeredFields, answerName, answersSchema, documentationSchema } from "@/lib/documents/schema";
import { askedFields, typedKinds } from "@/lib/documents/typed-documents";
import { annexes } from "@/lib/law/annexes";
import { trainingSummaryTemplate } from "@/lib/law/training-summary-template";
import type { ModelForm } from "@/lib/models/schema";
import { contentOf, documentedModel, fieldOf } from "../support/documented-model";

const draw = (kind: DocumentKind, form: Partial<ModelForm> = {}) =>
  contentOf(form, audiencesOf(kind)[0], kind);
const said = (kind: DocumentKind, form: Partial<ModelForm>, id: string) => {
  const field = fieldOf(draw(kind, form), id);
  return {
    state: field?.state,
    text: field && readable(field.value),
    reason: field?.reason,
    remark: field?.remark,
  };
};
const summary = (answers: Record<string, string>, id: string, form: Partial<ModelForm> = {}) => {
  const documentation = Object.fromEntries(
    Object.entries(answers).map(([field, text]) => [`training-summary:${field}`, text]),
  );
  return said("training-summary", { ...form, documentation }, id);
};

describe("typed answers", () => {
  it("never share a key, and the form keeps its own numbers", () => {
    const keys = typedKinds.flatMap((kind) => askedFields(kind).map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys.map(answerName)).size).toBe(keys.length);
    expect(askedFields("model-documentation-form").every(({ key, id }) => key === id)).toBe(true);
  });

  const problems = (id: string, text: string) => {
    const document = "training-summary";
    const blank = Object.fromEntries(answeredFields(document).map(({ key }) => [answerName(key), ""]));
    const name = answerName(`training-summary:${id}`);
    return answersSchema[document]
      .safeParse({ ...blank, [name]: text })
      .error?.issues.map(({ path, message }) => [path.join("."), message]);
  };

  it.each([
    ["1.3.11", "2026-03", "MM/YYYY"],
    ["1.3.11", "13/2026", "MM/YYYY"],
    ["2.3.5", "03/2026", "MM/YYYY to MM/YYYY"],
    ["2.3.5", "06/2025 to 03/2023", "the earlier month first"],
    ["2.3.1", "perhaps", "yes or no"],
    ["1.3.2", "other-unit", "in which unit"],
  ])("refuses %s: %s at its field", (id, text, message) => {
    const name = answerName(`training-summary:${id}`);
    expect(problems(id, text)).toEqual([[name, expect.stringContaining(message)]]);
  });

  it.each([
    ["1.3.11", "03/2026"],
    ["2.3.5", "03/2023 to 03/2023"],
    ["2.3.1", "no"],
    ["1.3.2", "other-unit: 4 TB of text"],
  ])("takes %s: %s", (id, text) => {
    expect(problems(id, text)).toBeUndefined();
  });

  it("are refused with the path of the web form", () => {
    const id = "00000000-0000-4000-8000-000000000000";
    const parsed = documentationSchema.safeParse({ id, revision: 1, document: "notification", answers: {} });
    expect(parsed.error?.issues[0]?.path).toEqual(["answers", answerName("notification:1.2")]);
  });
});

describe("the training summary", () => {
  it("has every field of the template in its order, but no rule on publishing", () => {
    const expected = trainingSummaryTemplate
      .flatMap(({ fields }) => fields)
      .filter(({ type }) => type.kind !== "record")
      .map(({ id }) => id);
    const ids = draw("training-summary").sections.flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(ids).toEqual(expected);
  });

  it("takes from the record what it has", () => {
    expect(summary({}, "1.1.1", { provider: "Quiet Labs" }).text).toBe("Quiet Labs");
    const released = { name: "1.0", releasedOn: "2026-01-15", note: "" };
    expect(summary({}, "1.2.1", { name: "Kestrel", versions: [released] }).text).toBe(
      "Kestrel, version 1.0, released 15 January 2026",
    );
    expect(summary({}, "3.1.1", { codeChapters: ["copyright"] }).text).toBe("Yes");
    // Having signed the safety chapter alone is a no by the template.
    expect(summary({}, "3.1.1", { codeChapters: ["safety"] }).text).toBe("No");
    expect(summary({}, "3.1.1").state).toBe("blank");
    expect(said("training-summary", documentedModel, "1.3.1").text).toBe("Text\nImages\nOther: program code");
  });

  it.each([
    ["2.3.2", {}, "blank"],
    ["2.3.2", { "2.3.1": "yes" }, "blank"],
    ["2.3.2", { "2.3.1": "no" }, "not-applicable"],
    ["2.4.3", { "2.4.1": "no", "2.4.2": "yes" }, "blank"],
    ["2.4.3", { "2.4.1": "no" }, "blank"],
    ["2.4.3", { "2.4.1": "no", "2.4.2": "no" }, "not-applicable"],
    ["1.3.4", { "1.3.1": "text" }, "not-applicable"],
    ["1.3.4", { "1.3.1": "text\nimage" }, "blank"],
    ["1.3.4", {}, "blank"],
    ["1.3.15", {}, "not-applicable"],
    ["1.3.11", {}, "blank"],
  ] as const)("counts %s with %o as %s", (id, answers, state) => {
    expect(summary(answers, id).state).toBe(state);
  });

  it("asks for a representative of a provider outside the Union alone", () => {
    expect(summary({}, "1.1.2", { providerLocation: "EU" }).state).toBe("not-applicable");
    expect(summary({}, "1.1.2", { providerLocation: "non-EU" }).state).toBe("blank");
    expect(summary({}, "1.1.2").remark).toMatch(/outside the Union/);
  });

  it("has gaps stated by models placed before 2 August 2025, and none by later ones", () => {
    const placed = (placedOn: string) => ({ marketStatus: "placed", placedOn }) as const;
    expect(summary({}, "R.1", placed("2025-08-01")).state).toBe("blank");
    expect(summary({}, "R.1", placed("2025-08-02")).state).toBe("not-applicable");
    const gap = { "R.1": "Sources of 2021 were not logged." };
    expect(summary(gap, "R.1", placed("2025-08-01")).state).toBe("filled");
  });

  it("is not content with the provider's name alone", () => {
    expect(summary({}, "1.1.1")).toMatchObject({ state: "blank", remark: expect.stringMatching(/contact/) });
    expect(summary({ "1.1.1": "mail@labs.example" }, "1.1.1")).toMatchObject({
      state: "filled",
      text: "Quiet Labs\nmail@labs.example",
    });
  });

  it("keeps an answer that another one makes needless, and says so", () => {
    const documentation = { "training-summary:2.3.1": "no", "training-summary:2.3.2": "Bot" };
    const content = draw("training-summary", { documentation });
    expect(fieldOf(content, "2.3.2")?.state).toBe("filled");
    expect(content.notes.join(" ")).toMatch(/2\.3\.2 is answered although it is not needed/);
  });
});

/** Above 10^25 FLOP and met on a Saturday: two weeks later is a Saturday, the next working day a Monday. */
const systemic: Partial<ModelForm> = {
  ourRole: "provider",
  outputModalities: ["text"],
  taskRange: "broad",
  isThirdPartyModification: "no",
  supply: "eu_market",
  marketStatus: "placed",
  placedOn: "2026-11-20",
  trainingFlop: "2.3e25",
  cumulativeTrainingFlop: "2.349e25",
  thresholdMetOrKnownOn: "2026-11-07",
  thresholdTrigger: "met",
};

describe("the technical documentation", () => {
  it.each(["ai-office", "national-authorities"] as const)("gives %s its own rows only", (audience) => {
    const content = contentOf(documentedModel, audience, "annex-xi");
    const points = annexes
      .find(({ name }) => name === "Annex XI Section 1")
      ?.points.map(({ point }) => point);
    expect(content.sections.map(({ id }) => id)).toEqual([...(points ?? []), "Section 2"]);
    const recipient = audience === "ai-office" ? "aio" : "nca";
    for (const row of content.sections.flatMap(({ fields }) => fields))
      if (!row.id.startsWith("S")) expect(row.recipients).toContain(recipient);
  });

  it("wants Section 2 of models with systemic risk, and says why of others", () => {
    expect(said("annex-xi", systemic, "S2.1").state).toBe("blank");
    expect(said("annex-xi", {}, "S2.1")).toMatchObject({
      state: "blank",
      remark: expect.stringMatching(/open/),
    });
    const below = { ...systemic, trainingFlop: "2e24", cumulativeTrainingFlop: "2e24" };
    expect(said("annex-xi", below, "S2.1")).toMatchObject({
      state: "not-applicable",
      reason: expect.stringMatching(/10²⁵ FLOP/),
    });
  });
});

describe("the notification", () => {
  it("gives compute to two significant figures, and both last days", () => {
    expect(said("notification", systemic, "3.1").text).toBe("2.3 × 10²⁵ FLOP");
    expect(said("notification", systemic, "4.2").text).toBe("7 November 2026");
    expect(said("notification", systemic, "5.2").text).toBe("21 November 2026");
    expect(said("notification", systemic, "5.3").text).toBe("23 November 2026");
  });

  it("asks for a contact, and has arguments as an option", () => {
    expect(said("notification", systemic, "1.2").state).toBe("blank");
    expect(said("notification", systemic, "6.1").state).toBe("not-applicable");
    const documentation = { "notification:6.1": "It was trained on weather alone." };
    expect(said("notification", { ...systemic, documentation }, "6.1").state).toBe("filled");
  });

  it("is a single row with the reason where none is due", () => {
    const content = draw("notification", {
      ...systemic,
      trainingFlop: "2e24",
      cumulativeTrainingFlop: "2e24",
    });
    expect(content.completeness).toEqual({ filled: 0, blank: 0, notApplicable: 1 });
  });
});
