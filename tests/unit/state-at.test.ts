import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyInstant, typedInstant } from "@/lib/models/history-instant";
import { keptChanges } from "@/lib/models/kept-changes";
import { blankModelForm, type ModelForm } from "@/lib/models/schema";
import { type HistoryChange, stateAt } from "@/lib/models/state-at";
import { entry } from "../support/ledger";

const form = (fields: Partial<ModelForm> = {}): ModelForm => ({
  ...blankModelForm,
  name: "Kestrel",
  provider: "Quiet Labs",
  ...fields,
});
const blank = { source: "", statedOn: "", confidence: "", note: "", doubt: "" } as const;
const minute = (count: number) => new Date(Date.UTC(2026, 10, 25, 12, count));

/** A history as it is stored: JSON, latest first, one change a minute. */
function historyOf(states: readonly ModelForm[]): HistoryChange[] {
  const changes = states.map((state, at) => ({
    revision: at + 1,
    changedAt: minute(at),
    changes: JSON.parse(JSON.stringify(keptChanges(states[at - 1], state))),
  }));
  return changes.reverse();
}

/** Without what means unknown as much as its absence does, and without the order of the ledger, which means nothing. */
function plain(state: ModelForm | undefined) {
  const filled = <T extends object>(of: T) => Object.entries(of).filter(([, value]) => value !== "");
  return (
    state && {
      ...state,
      documentation: Object.fromEntries(filled(state.documentation)),
      sources: Object.fromEntries(
        Object.entries(state.sources).flatMap(([group, source]) => {
          const parts = filled(source ?? {});
          return parts.length === 0 ? [] : [[group, Object.fromEntries(parts)]];
        }),
      ),
      ledger: [...state.ledger].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }
  );
}

const past = (states: readonly ModelForm[], at: Date) =>
  stateAt({ form: states.at(-1) ?? form(), isArchived: false, links: new Map() }, historyOf(states), at);

// Commas and dots where lists are joined by them.
const text = fc.constantFrom("", "a", "a, b", "a · b", "yes");
const source = fc.record({ source: text, note: text }).map((parts) => ({ ...blank, ...parts }));
const someForm = fc
  .record({
    family: text,
    weightsPublic: fc.constantFrom("" as const, "yes" as const, "no" as const),
    trainingFlop: fc.constantFrom("", "3e23", "38000000000000000000000001"),
    outputModalities: fc.subarray(["text", "code", "images"] as ModelForm["outputModalities"]),
    versions: fc.array(
      fc.record({
        name: fc.constantFrom("1.0", "2, 3 · 4"),
        releasedOn: fc.constantFrom("", "2026-01-02"),
        note: text,
      }),
      { maxLength: 2 },
    ),
    events: fc.array(
      fc.record({
        kind: fc.constant("incident_harm" as const),
        on: fc.constant("2026-11-01"),
        matter: text,
        answerBy: fc.constantFrom("", "2026-12-01"),
        note: text,
      }),
      { maxLength: 2 },
    ),
    ledger: fc
      .subarray(["a", "b", "c"])
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) => fc.constantFrom("1e22", "2e22").map((f) => entry("pre-training", f, id))),
        ),
      ),
    documentation: fc.dictionary(fc.constantFrom("1.2", "5.1"), text),
    sources: fc.dictionary(fc.constantFrom("compute", "market"), source),
  })
  .map((fields) => form(fields as Partial<ModelForm>));

describe("a record at an instant", () => {
  it("is what was stored then, whatever was edited before and after", () => {
    fc.assert(
      fc.property(fc.array(someForm, { minLength: 1, maxLength: 6 }), (states) => {
        for (const [at, state] of states.entries()) {
          expect(plain(past(states, minute(at))?.form)).toEqual(plain(state));
          // Until the moment before the next change.
          const before = new Date(minute(at + 1).getTime() - 1);
          expect(past(states, before)).toMatchObject({ revision: at + 1 });
          expect(plain(past(states, before)?.form)).toEqual(plain(state));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is nothing before it was recorded", () => {
    expect(past([form()], new Date(minute(0).getTime() - 1))).toBeUndefined();
  });

  it("has the archive and the links of then", () => {
    const history: HistoryChange[] = [
      { revision: 4, changedAt: minute(3), changes: [{ field: "archived", from: "no", to: "yes" }] },
      { revision: 3, changedAt: minute(2), changes: [{ field: "lineage.1", from: "Merged from A", to: "" }] },
      { revision: 2, changedAt: minute(1), changes: [{ field: "lineage.2", from: "", to: "Merged from B" }] },
      { revision: 1, changedAt: minute(0), changes: keptChanges(undefined, form()) },
    ];
    const now = { form: form(), isArchived: true, links: new Map([["2", "Merged from B"]]) };
    const at = (count: number) => {
      const { isArchived, links } = stateAt(now, history, minute(count)) ?? {};
      return [isArchived, [...(links ?? [])]];
    };
    expect(at(3)).toEqual([true, [["2", "Merged from B"]]]);
    expect(at(2)).toEqual([false, [["2", "Merged from B"]]]);
    expect(at(1)).toEqual([
      false,
      [
        ["2", "Merged from B"],
        ["1", "Merged from A"],
      ],
    ]);
    expect(at(0)).toEqual([false, [["1", "Merged from A"]]]);
  });

  it("says where only the text of a list was kept", () => {
    const history: HistoryChange[] = [
      { revision: 2, changedAt: minute(1), changes: [{ field: "versions", from: "1.0 · First", to: "" }] },
      { revision: 1, changedAt: minute(0), changes: [{ field: "versions", from: "", to: "1.0 · First" }] },
    ];
    const now = { form: form(), isArchived: false, links: new Map() };
    expect([...(stateAt(now, history, minute(0))?.onlyText ?? [])]).toEqual([["versions", "1.0 · First"]]);
    expect(stateAt(now, history, minute(1))?.onlyText.size).toBe(0);
  });
});

describe("an instant in an address", () => {
  it.each([
    // In November Brussels is one hour ahead of UTC, in July two.
    ["2026-11-25T14:30", "2026-11-25T13:30:00.000Z"],
    ["2026-07-25 14:30", "2026-07-25T12:30:00.000Z"],
    ["2026-11-25T14:30:05", "2026-11-25T13:30:05.000Z"],
    ["2026-11-25T14:30:05.25", "2026-11-25T13:30:05.250Z"],
    ["2026-11-25T13:30:05.123Z", "2026-11-25T13:30:05.123Z"],
  ])("%s is %s", (typed, instant) => expect(historyInstant(typed)?.toISOString()).toBe(instant));

  it.each(["", "yesterday", "2026-11-25", "2026-02-30T10:00", "2026-11-25T25:00", "2026-11-25T14:30:99"])(
    "%j is none",
    (typed) => expect(historyInstant(typed)).toBeUndefined(),
  );

  it("is shown as it is typed, and read back as the same", () => {
    expect(typedInstant(new Date("2026-07-25T12:30:05.250Z"))).toBe("2026-07-25 14:30:05.250");
    expect(historyInstant("2026-07-25 14:30:05.250")?.toISOString()).toBe("2026-07-25T12:30:05.250Z");
  });

  it("is none where clocks jump over it", () => {
    // On 29 March 2026 clocks in Brussels go from 02:00 to 03:00.
    expect(historyInstant("2026-03-29T02:30")).toBeUndefined();
  });
});
