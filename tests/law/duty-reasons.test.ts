import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import type { ObligationId } from "@/lib/law/obligations";
import { flop, openRelease, someFacts } from "../support/facts";
import { event, signatory } from "../support/recorded";

const dutyOf = (facts: Facts, id: ObligationId, asOf = "2026-11-23") => {
  const found = classify(facts, lawOn(asOf)).duties.find((duty) => duty.id === id);
  if (found === undefined) throw new Error(id);
  const reasons = found.because.map(({ text, cite }) => `${text} [${cite.pinpoint}]`).join(" ");
  return { ...found, reasons };
};
const ordinary = someFacts({ codeChapters: [] });
const unsigned = signatory({ codeChapters: [] });
const integrator = someFacts({ actorRole: "downstream_integrator", euExcluded: true });
const rebutted = signatory({ rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" });
const designated = someFacts({ designationBasis: "52(4)", designatedOn: "2026-08-31" });
const near = someFacts({ trainingFlop: flop("9e24"), cumulativeTrainingFlop: flop("9e24") });
const planned = [event("training_run_planned", "2027-01-04")];

describe("why a duty binds, or does not", () => {
  it.each<[ObligationId, string, Facts, RegExp]>([
    ["art-52-1", "arguments accepted", rebutted, /\[GL 42\]$/],
    ["art-52-1", "met", unsigned, /Two weeks from 2026-03-02 end on 2026-03-16.*\[Art 52\(1\)\]$/],
    [
      "art-52-2",
      "filed",
      signatory({ rebuttal: "filed" }),
      /^Arguments were filed and are not decided yet\. \[Art 52\(2\)\]$/,
    ],
    [
      "art-52-2",
      "rejected",
      signatory({ rebuttal: "rejected" }),
      /^The arguments were rejected\. \[Art 52\(2\)\]$/,
    ],
    ["art-52-2", "accepted", rebutted, /^The arguments were accepted\. \[Art 52\(2\)\]$/],
    [
      "art-52-2",
      "designated",
      designated,
      /asking for reassessment, not with the notification\. \[Art 52\(2\), 52\(5\)\]$/,
    ],
    [
      "art-52-2",
      "presumed",
      unsigned,
      /^The provider may argue.*lacks high-impact capabilities\. \[Art 52\(2\)\]$/,
    ],
    ["art-52-2", "not presumed", ordinary, /10²⁵.*\[Art 51\(2\)\]/],
    ["gl-31", "systemic", unsigned, /systemic risk already.*notification takes the place.*\[GL 31 \[30\]\]$/],
    ["gl-31", "arguments accepted", rebutted, /arguments were accepted.*notified anew\. \[GL 42\]$/],
    [
      "gl-31",
      "planned",
      { ...ordinary, events: planned },
      /^A large training run is planned for 2027-01-04\. \[GL 31 \[30\]\]$/,
    ],
    ["gl-31", "near", near, /^The stated compute lies within the accuracy expected.*\[GL 31 \[30\]\]$/],
    [
      "gl-31",
      "far",
      ordinary,
      /10²⁵.*not near the threshold\. It binds once further training.*\[GL 31 \[30\]\]$/,
    ],
    [
      "art-53-1-c",
      "always",
      ordinary,
      /^Every provider of a GPAI model, whatever the licence\. \[Art 53\(1\)\(c\)\]$/,
    ],
    ["art-53-1-d", "always", ordinary, /whatever the licence\. \[Art 53\(1\)\(d\)\]$/],
    ["art-53-3", "always", ordinary, /whatever the licence\. \[Art 53\(3\)\]$/],
    ["gl-59", "another part", ordinary, /whoever builds somebody else's model into a system\. \[GL 59/],
    ["gl-59", "excluded", integrator, /^The upstream provider excluded the Union\. \[GL 59/],
    [
      "gl-110",
      "older",
      someFacts({ placedOn: "2025-03-03" }),
      /2025-03-03, before.*wherever something cannot be supplied\. \[GL 110\]$/,
    ],
    ["gl-110", "newer", ordinary, /2026-03-02, not before 2025-08-02\. \[Art 111\(3\)\]$/],
    [
      "code-copyright",
      "unsigned",
      ordinary,
      /^The provider has not signed the Copyright chapter\. \[Copyright chapter\]$/,
    ],
    [
      "code-copyright",
      "signed",
      signatory(),
      /^The provider signed the Copyright chapter\. \[Copyright chapter\]$/,
    ],
    [
      "code-safety-1",
      "signed",
      signatory(),
      /signed the Safety and Security chapter\. .*10²⁵.*\[Art 51\(2\)\]/,
    ],
    [
      "code-safety-1",
      "unsigned",
      unsigned,
      /^The provider has not signed the Safety and Security chapter\. \[[^\]]*\]$/,
    ],
    [
      "code-transparency",
      "exempt",
      someFacts({ ...openRelease, codeChapters: ["transparency"] }),
      /^(?!.*signed).*\[.*53\(2\).*\]/,
    ],
    [
      "art-91",
      "not asked",
      ordinary,
      /^Nothing is recorded yet\. It binds when: The AI Office asks.*\[Art 91\]$/,
    ],
    [
      "art-91",
      "asked",
      { ...ordinary, events: [event("information_request", "2026-09-01")] },
      /^Asked on 2026-09-01\. \[Art 91\]$/,
    ],
    [
      "art-92",
      "asked",
      { ...ordinary, events: [event("access_request", "2026-09-01")] },
      /^Asked on 2026-09-01\. \[Art 92\]$/,
    ],
    [
      "art-93",
      "asked",
      { ...ordinary, events: [event("measures_requested", "2026-09-01")] },
      /^Asked on 2026-09-01\. \[Art 93\]$/,
    ],
    ["art-50", "anyway", ordinary, /AI systems are not assessed here.*\[Chapters III and IV; Art 50\]$/],
  ])("%s, %s", (id, _what, facts, words) => expect(dutyOf(facts, id).reasons).toMatch(words));

  it.each<[ObligationId, string, Facts, RegExp]>([
    [
      "gl-59",
      "euExcluded",
      { ...integrator, euExcluded: undefined },
      /^Whether the upstream provider excluded the Union is not known\. \[GL 59/,
    ],
    [
      "gl-59",
      "actorRole",
      someFacts({ actorRole: undefined }),
      /part the assessed actor plays is not known\. \[GL 59/,
    ],
    [
      "code-copyright",
      "codeChapters",
      someFacts(),
      /chapters of the Code of Practice the provider signed is not known\. \[Copyright chapter\]$/,
    ],
    [
      "art-53-4",
      "codeChapters",
      someFacts(),
      /chapters of the Code of Practice the provider signed is not known\. \[Art 53\(4\), 55\(2\)/,
    ],
    ["art-55-1-a", "cumulativeTrainingFlop", someFacts({ cumulativeTrainingFlop: undefined }), /Art 5[15]/],
  ])("%s is not known while %s is not", (id, fact, facts, words) => {
    const duty = dutyOf(facts, id);
    expect(duty).toMatchObject({ answer: "unknown", outcome: "open" });
    expect(duty.missing).toContain(fact);
    expect(duty.reasons).toMatch(words);
  });

  it("GL 59 binds nobody whose upstream provider left the Union in", () => {
    const facts = { ...integrator, euExcluded: false };
    expect(dutyOf(facts, "gl-59").outcome).toBe("does_not_bind");
  });

  it("is the reason of the provider where that decides", () => {
    const { provider } = classify({ ...ordinary, actorRole: "hub_operator" }, lawOn("2026-11-23"));
    for (const id of ["art-53-1-c", "art-55-1-a", "art-91"] as const) {
      const duty = dutyOf({ ...ordinary, actorRole: "hub_operator" }, id);
      expect(duty).toMatchObject({ answer: "no", outcome: "does_not_bind", because: provider.because });
      expect(duty).toMatchObject({ missing: [], readings: [] });
    }
  });

  it("is the day it begins where it is not law yet", () => {
    expect(dutyOf(ordinary, "art-91", "2026-08-01")).toMatchObject({
      answer: "not-in-force",
      outcome: "does_not_bind",
      reasons: "91 did not apply on 2026-08-01; it applies from 2026-08-02. [Art 113]",
    });
    expect(dutyOf(ordinary, "art-53-3", "2025-08-01")).toMatchObject({
      answer: "not-in-force",
      outcome: "does_not_bind",
      reasons: "Chapter V did not apply on 2025-08-01; it applies from 2025-08-02. [Art 113(b)]",
    });
  });
});

describe("what is open about a duty", () => {
  const unclear = { ...ordinary, supply: undefined, codeChapters: undefined };
  const judged = { ...ordinary, supply: "non_commercial" } as const;

  it("is every fact that is missing, once, of provider and duty", () => {
    const { missing, readings, answer } = dutyOf(unclear, "code-copyright");
    expect(answer).toBe("unknown");
    expect(missing).toEqual(expect.arrayContaining(["supply", "codeChapters"]));
    expect(new Set(missing).size).toBe(missing.length);
    expect(readings).toEqual([]);
  });

  it("is both readings where it is open to judgement, of provider and duty", () => {
    const duty = dutyOf(judged, "art-53-1-c");
    expect(duty).toMatchObject({ answer: "review", outcome: "open", missing: [] });
    expect(duty.readings).toEqual(classify(judged, lawOn("2026-11-23")).provider.readings);
    const both = dutyOf(signatory({ supply: "non_commercial" }), "code-safety-10-2");
    expect(both.readings.length).toBe(duty.readings.length + 2);
  });

  it("is nothing where the duty binds anyway, whatever else is assumed", () => {
    const assumed = someFacts({ placedOn: undefined, releasedOn: "2025-03-03" });
    expect(dutyOf(assumed, "gl-110")).toMatchObject({ answer: "yes", outcome: "binds", missing: [] });
  });

  it("is settled by one “no”, and what is not known outranks what is a judgement", () => {
    expect(dutyOf(judged, "code-copyright").answer).toBe("no");
    expect(dutyOf({ ...judged, codeChapters: undefined }, "code-copyright")).toMatchObject({
      answer: "unknown",
      readings: [],
    });
    expect(dutyOf({ ...unclear, codeChapters: [] }, "code-copyright").answer).toBe("no");
    expect(dutyOf({ ...judged, codeChapters: undefined }, "art-53-3").answer).toBe("review");
  });
});
