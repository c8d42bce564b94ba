import { describe, expect, it } from "vitest";
import { lawOn } from "@/lib/engine/law-on";
import { cellsOf, epochColumns, recogniseColumns } from "@/lib/imports/epoch/epoch-columns";
import { epochFinding } from "@/lib/imports/epoch/epoch-finding";
import { epochRow } from "@/lib/imports/epoch/epoch-row";
import { loadKnownModels } from "@/lib/imports/known-models/load-known-models";
import { modelSchema } from "@/lib/models/schema";

const context = { known: loadKnownModels(), law: lawOn("2026-11-23"), statedOn: "2026-08-19" };

type Row = Partial<Record<keyof typeof epochColumns, string>>;
const languageModel: Row = {
  name: "A model of nobody",
  organisation: "A provider",
  domain: "Language",
  task: "Language modeling/generation,Question answering",
  accessibility: "API access",
  published: "2026-01-01",
};

function cells(row: Row) {
  const header = Object.keys(row).map((column) => epochColumns[column as keyof Row][0]);
  return cellsOf(recogniseColumns(header), Object.values(row));
}
const formOf = (row: Row) => {
  const reading = epochRow(cells({ ...languageModel, ...row }), context);
  if (reading === undefined) throw new Error("no model");
  return reading;
};
const find = (row: Row) => {
  const found = epochFinding(cells({ ...languageModel, ...row }), context);
  if (found === undefined) throw new Error("no model");
  return found;
};

describe("a row with compute", () => {
  it.each([
    ["9.99e+22", "no", "n/a", "1e23"],
    ["1e+23", "no", "n/a", "1e23"],
    ["1.01e+23", "yes", "no", "1e23"],
    ["9.99e+24", "yes", "no", "1e25"],
    ["1e+25", "yes", "no", "1e25"],
    ["1.01e+25", "yes", "yes", "1e25"],
    ["5e+26", "yes", "yes", ""],
  ])("%s: gpai %s, systemic risk %s, near %s", (trainingCompute, gpai, systemic, near) => {
    const found = find({ trainingCompute });
    expect([found.gpai, found.systemic_risk, found.near_threshold]).toEqual([gpai, systemic, near]);
  });

  it("states the total for both notions of compute, and says so", () => {
    const { form } = formOf({ trainingCompute: "5.0000000001e+25", confidence: "Likely" });
    expect(form.trainingFlop).toBe("5e25");
    expect(form.cumulativeTrainingFlop).toBe("5e25");
    expect(form.sources.compute).toMatchObject({
      source: "Epoch AI, Data on AI Models, CC-BY 4.0",
      statedOn: "2026-08-19",
      confidence: "estimated",
    });
    expect(form.sources.compute?.note).toContain("5.0000000001e+25");
    expect(form.sources.compute?.note).toContain("Assumed");
  });
});

describe("a row without compute", () => {
  it("is unknown, never no", () => {
    const found = find({});
    expect(found).toMatchObject({ training_flop: "", gpai: "unknown", systemic_risk: "unknown" });
    expect(found.missing).toContain("trainingFlop");
  });
  it("is unknown even where it is built on a general-purpose model", () => {
    expect(find({ baseModel: "Qwen2.5-72B" }).gpai).toBe("unknown");
  });
  it("is no where nothing the criterion names is generated", () => {
    expect(find({ domain: "Games", task: "Chess" }).gpai).toBe("no");
    expect(find({ domain: "Biology", task: "Protein folding prediction" }).gpai).toBe("no");
  });
  it("is unknown where the file does not say what the model is for", () => {
    expect(find({ domain: "", task: "", trainingCompute: "4e+25" }).gpai).toBe("unknown");
  });
});

describe("a narrow task above the threshold is never yes", () => {
  it.each([
    ["Speech", "Speech recognition (ASR)", "review"],
    ["Speech", "Text-to-speech (TTS)", "review"],
    ["Audio", "Audio generation", "review"],
    ["Language", "Translation", "review"],
    ["Vision,Image generation", "Image super-resolution", "review"],
    ["Robotics,Vision,Language", "Robotic manipulation", "review"],
    ["Video,Vision,Robotics", "Robotic manipulation,Video generation", "review"],
    ["Language", "Text classification", "review"],
    ["Language", "A task of tomorrow", "review"],
    ["Games", "Go", "no"],
    ["Earth science", "Weather forecasting", "no"],
    ["Biology", "Protein or nucleotide language model (pLM/nLM)", "no"],
    ["Recommendation", "Recommender system", "no"],
    ["Vision", "Image classification", "no"],
  ])("%s: %s is %s", (domain, task, gpai) => {
    expect(find({ domain, task, trainingCompute: "1e+24" }).gpai).toBe(gpai);
  });
  it("goes by a name that says one job beside tasks that say more", () => {
    expect(find({ name: "Next fragments for molecular design", trainingCompute: "3e+23" }).gpai).toBe(
      "review",
    );
  });
  it("leaves general models, code models and generators of images and video alone", () => {
    expect(find({ trainingCompute: "1e+24" }).gpai).toBe("yes");
    expect(find({ task: "Code generation", trainingCompute: "1e+24" }).gpai).toBe("yes");
    expect(find({ domain: "Image generation", task: "Text-to-image", trainingCompute: "1e+24" }).gpai).toBe(
      "yes",
    );
    expect(find({ domain: "Video", task: "Text-to-video", trainingCompute: "1e+24" }).gpai).toBe("yes");
  });
});

describe("a model built on another", () => {
  it("is reviewed, never no, where it states less than its base", () => {
    for (const [trainingCompute, baseModel, baseCompute] of [
      ["2.3e+21", "Llama 2-13B,CLIP (ViT L/14@336px)", ""],
      ["5.0000000000000004e+22", "Llama 2-70B", "8.1e+23"],
      ["1.404e+21", "Llama 2-13B", "1.6e+23"],
    ] as const) {
      const found = find({ trainingCompute, baseModel, baseCompute });
      expect([found.gpai, found.systemic_risk]).toEqual(["review", "review"]);
      expect(found.because).toContain("less than");
    }
  });
  it("is reviewed where its base is nowhere known and the figure is not above the threshold", () => {
    expect(find({ trainingCompute: "1e+23", baseModel: "Nobody's base" }).gpai).toBe("review");
    expect(find({ trainingCompute: "1.01e+23", baseModel: "Nobody's base" }).gpai).toBe("yes");
  });
  it("takes the modifier's share, the base and its compute, and who made the base", () => {
    const { form } = formOf({
      organisation: "Cisco",
      trainingCompute: "1.2242448e+24",
      finetuneCompute: "2.448e+23",
      baseModel: "Llama 3.1-8B",
    });
    expect(form).toMatchObject({
      modificationFlop: "2.448e23",
      baseModelName: "Llama 3.1-8B",
      baseTrainingFlop: "1.224e24",
      isThirdPartyModification: "yes",
      baseIsGpai: "yes",
      baseIsSystemicRisk: "no",
      baseComputeKnown: "yes",
    });
  });
  it("is no third party's where an organisation made both, and open where names are alike", () => {
    expect(formOf({ organisation: "Meta AI", baseModel: "Llama 2-70B" }).form.isThirdPartyModification).toBe(
      "no",
    );
    expect(formOf({ organisation: "Google", baseModel: "Gemma 7B" }).form.isThirdPartyModification).toBe("");
  });
  it("derives an unstated modification only where it is over the share beyond doubt", () => {
    const over = { organisation: "Cursor", trainingCompute: "2.32e+25", baseModel: "Kimi K2.5" };
    expect(formOf(over).form.modificationFlop).toBe("1.74e25");
    expect(find(over).systemic_risk).toBe("yes");
    expect(formOf({ ...over, trainingCompute: "8e+24" }).form.modificationFlop).toBe("");
  });
  it("does not take over a share that lost its exponent, and says so", () => {
    const reading = formOf({ trainingCompute: "2.7e+24", finetuneCompute: "2" });
    expect(reading.form.modificationFlop).toBe("");
    expect(reading.warnings.join()).toContain("Finetune compute");
  });
});

describe("the other columns", () => {
  it("lists organisations and countries once", () => {
    const { form } = formOf({
      organisation: "One,Two,One",
      country: "France,Germany,France",
    });
    expect(form).toMatchObject({
      provider: "One, Two",
      providerCountry: "France, Germany",
      providerLocation: "EU",
    });
  });
  it.each([
    ["United States of America,United States of America", "non-EU"],
    ["United States of America,France", ""],
    ["Multinational", ""],
    ["", ""],
    ["Czechia", "EU"],
    ["Germny", ""],
  ])("places %s: %s", (country, place) => expect(formOf({ country }).form.providerLocation).toBe(place));

  it("reads public weights from the label, but no licence", () => {
    const { form } = formOf({ accessibility: "Open weights (unrestricted)" });
    expect(form).toMatchObject({ weightsPublic: "yes", licenceId: "", licenceTerms: "" });
  });
  it.each([
    ["Open weights (unrestricted)", "possible"],
    ["Open weights (restricted use)", "review"],
    ["Open weights (non-commercial)", "review"],
    ["API access", "n/a"],
    ["", "unknown"],
  ])("%s: exemption %s", (accessibility, answer) => {
    expect(find({ accessibility, trainingCompute: "1e+24" }).oss_exemption).toBe(answer);
  });
  it("goes by the licence where it is known, not by the label", () => {
    const row = {
      name: "Qwen2.5-72B",
      accessibility: "Open weights (unrestricted)",
      trainingCompute: "7.8e+24",
    };
    expect(find(row).oss_exemption).toBe("no");
  });
  it("denies the exemption to a systemic-risk model", () => {
    expect(
      find({ accessibility: "Open weights (unrestricted)", trainingCompute: "2e+25" }).oss_exemption,
    ).toBe("no");
  });
  it.each([
    ["2025-08-01", "yes"],
    ["2025-08-02", "no"],
    ["", "unknown"],
  ])("published %s: legacy %s", (published, legacy) => {
    const found = find({ published });
    expect(found.legacy).toBe(legacy);
    if (published !== "") expect(found.because).toContain("Assumed: the release date stands in");
  });
  it("does not take over parameters whose unit slipped", () => {
    const slip = formOf({ name: "V4 Flash", parameters: "284000000.0", trainingCompute: "2.5e+24" });
    expect(slip.form.parametersTotal).toBe("");
    expect(slip.warnings.join()).toContain("check the unit");
    expect(formOf({ name: "Small-7B-Instruct", parameters: "528384" }).form.parametersTotal).toBe("");
    expect(formOf({ name: "Small-7B-Instruct", parameters: "7300000000.0" }).form.parametersTotal).toBe(
      "7300000000",
    );
  });
});

describe("columns", () => {
  it("are recognised in any case and spacing, and the rest is listed", () => {
    const mapping = recogniseColumns([" system ", "training  compute (flop)", "Authors"]);
    expect(mapping.used.name?.at).toBe(0);
    expect(mapping.used.trainingCompute?.at).toBe(1);
    expect(mapping.notUsed).toEqual(["Authors"]);
  });
});

it("every form it makes passes the model schema", () => {
  for (const model of context.known.values()) {
    const reading = epochRow(
      cells({ ...languageModel, name: model.name, baseModel: model.baseModel }),
      context,
    );
    expect(modelSchema.safeParse(reading?.form).error?.issues ?? []).toEqual([]);
  }
});
