import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import type { DeadlineId } from "@/lib/law/deadlines";
import { deadlinesOf, event, said, signatory } from "../support/recorded";

/** Notified on 15 September 2026, to be placed on 1 March 2027. */
const ahead = signatory({
  placedOn: "2027-03-01",
  thresholdMetOrKnownOn: "2026-09-01",
  events: [event("notification_sent", "2026-09-15")],
});
const only = (facts: Facts, id: DeadlineId) => {
  const found = deadlinesOf(facts, id);
  expect(found.length).toBeLessThan(2);
  return found[0];
};

describe("the framework is confirmed (Measure 1.1)", () => {
  it("four weeks after notifying and two weeks before placing, the earlier of which governs", () => {
    expect(only(ahead, "D21")).toMatchObject({ dueOn: "2026-10-13", review: false });
    expect(only(ahead, "D22")).toMatchObject({ dueOn: "2027-02-15", review: false });
    for (const id of ["D21", "D22"] as const) {
      expect(said(ahead, id)).toMatch(
        /2026-10-13 and 2027-02-15: the earlier, 2026-10-13, governs\. \[Safety and Security 1\.1\]$/,
      );
    }
    expect(said(ahead, "D21")).toMatch(/^The notification was sent on 2026-09-15\./);
    expect(said(ahead, "D22")).toMatch(/^Placed on 2027-03-01/);
  });

  it("two weeks before placing where that is the earlier", () => {
    const late = { ...ahead, events: [event("notification_sent", "2027-02-08")] };
    expect(said(late, "D21")).toMatch(/2027-03-08 and 2027-02-15: the earlier, 2027-02-15, governs/);
  });

  it("on the one day that is known where the other is not", () => {
    const notSent = { ...ahead, events: [] };
    expect(only(notSent, "D21")).toBeUndefined();
    expect(said(notSent, "D22")).not.toContain("governs");
    const unplaced = { ...ahead, placedOn: undefined };
    expect(only(unplaced, "D22")).toBeUndefined();
    expect(said(unplaced, "D21")).not.toContain("governs");
  });

  it.each([
    ["2026-03-02", "2026-02-16"],
    // It became a systemic-risk model after placing: no day before placing is left.
    ["2026-03-03", undefined],
    [undefined, "2026-02-16"],
  ])("placed on 2 March 2026 and met on %s: before placing means %s", (thresholdMetOrKnownOn, dueOn) => {
    expect(only(signatory({ thresholdMetOrKnownOn }), "D22")?.dueOn).toBe(dueOn);
  });

  it.each([
    ["2025-08-01", undefined],
    ["2025-08-02", "2025-07-19"],
  ])("placed on %s: %s, for the Code asks nothing of what was placed before Chapter V", (placedOn, dueOn) => {
    expect(only(signatory({ placedOn, thresholdMetOrKnownOn: "2025-02-03" }), "D22")?.dueOn).toBe(dueOn);
    // Nor where nobody recorded when the threshold was met.
    expect(only(signatory({ placedOn, thresholdMetOrKnownOn: undefined }), "D22")?.dueOn).toBe(dueOn);
  });

  it("openly where the release stands in for the placing", () => {
    const released = signatory({ placedOn: undefined, releasedOn: "2026-03-02" });
    for (const id of ["D22", "D24", "D25"] as const) expect(only(released, id)?.review, id).toBe(true);
  });
});

describe("around placing", () => {
  it("risk and report are there by placing, and the framework is assessed within a year (1.2, 1.3, 7.7)", () => {
    expect(only(signatory(), "D25")).toMatchObject({ dueOn: "2026-03-02", review: false });
    expect(only(signatory(), "D24")).toMatchObject({ dueOn: "2027-03-02", review: false });
    for (const id of ["D24", "D25"] as const)
      expect(said(signatory(), id)).toMatch(/^Placed on 2026-03-02[^.]*\. \[Art 111\(3\)\]$/);
  });

  it.each([
    [
      "it became one with systemic risk later",
      signatory({ thresholdMetOrKnownOn: "2026-06-01" }),
      "2026-06-01",
      "2027-06-01",
    ],
    [
      "Chapter V did not apply yet",
      signatory({ placedOn: "2025-03-03", thresholdMetOrKnownOn: "2025-02-03" }),
      "2027-08-02",
      "2028-08-02",
    ],
  ])("another day stands in, openly, where %s", (_what, facts, by, assessed) => {
    expect(only(facts, "D25")).toMatchObject({ dueOn: by, review: true });
    expect(only(facts, "D24")).toMatchObject({ dueOn: assessed, review: true });
    for (const id of ["D24", "D25"] as const) {
      expect(said(facts, id)).toMatch(
        new RegExp(`on the market before Article 55 bound it.*${by} stands in, openly`),
      );
      expect(only(facts, id)?.because.at(-1)?.cite).toMatchObject({
        pinpoint: "Safety and Security 1.2, 7.7",
        certainty: "inference",
      });
    }
  });

  it("has no day while the placing is not known, save the assessment already made", () => {
    const unplaced = signatory({ placedOn: undefined });
    for (const id of ["D24", "D25"] as const) {
      expect(only(unplaced, id)).toMatchObject({ occurrence: "undated", dueOn: undefined, review: true });
      expect(said(unplaced, id)).toMatch(/placed on the Union market is not known/);
    }
    const assessed = { ...unplaced, events: [event("framework_assessed", "2026-10-05")] };
    expect(only(assessed, "D24")).toMatchObject({ dueOn: "2027-10-05", review: false });
    expect(only(assessed, "D25")).toMatchObject({ dueOn: undefined, review: true });
  });
});

describe("what recurs", () => {
  it("runs from the last time: the report after six months, openly (Measure 7.6)", () => {
    const facts = signatory({
      events: [event("report_update_confirmed", "2026-10-05"), event("report_provided", "2026-03-02")],
    });
    expect(only(facts, "D28")).toMatchObject({ dueOn: "2027-04-05", review: true });
    expect(said(facts, "D28")).toMatch(
      /last report was provided on 2026-10-05\..*most capable.*unchanged.*within a month.*as safe as another.*Safety and Security 7\.6/,
    );
    expect(only(signatory(), "D28")).toBeUndefined();
  });

  it.each([
    ["D41", "access_rights_checked", "2027-04-05", false, "Safety and Security Appendix 4"],
    ["D42", "staff_informed", "2027-10-05", true, "Safety and Security 8.3"],
  ] as const)("%s: %s", (id, kind, dueOn, review, pinpoint) => {
    const recorded = signatory({ events: [event(kind, "2026-01-05"), event(kind, "2026-10-05")] });
    expect(only(recorded, id)).toMatchObject({ dueOn, review });
    expect(only(signatory(), id)).toMatchObject({ dueOn: undefined, review });
    expect(said(signatory(), id)).toBe(
      `Nothing is recorded yet. Record when it was last done, and the next day follows. [${pinpoint}]`,
    );
  });
});

describe("whom it binds", () => {
  it("is nobody who has not signed the chapter, whatever is recorded", () => {
    const facts = signatory({
      codeChapters: ["transparency", "copyright"],
      events: [event("framework_confirmed", "2026-10-05"), event("report_provided", "2026-10-05")],
    });
    const ids = deadlinesOf(facts).map(({ id }) => id);
    expect(ids.filter((id) => /^D(2[1-9]|39|4[0-2])$/.test(id))).toEqual([]);
  });

  it("is open for everybody whose signature is not known", () => {
    const kinds = [
      "notification_sent",
      "framework_confirmed",
      "framework_assessed",
      "access_rights_checked",
    ] as const;
    const facts = signatory({
      codeChapters: undefined,
      events: kinds.map((kind) => event(kind, "2026-10-05")),
    });
    for (const id of ["D21", "D22", "D23", "D24", "D25", "D41", "D42"] as const) {
      expect(only(facts, id)?.review, id).toBe(true);
    }
  });
});
