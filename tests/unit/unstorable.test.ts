import { describe, expect, it } from "vitest";
import { unstorable } from "@/lib/edges/unstorable";

describe("what cannot be stored", () => {
  it("is named by the path of its field", () => {
    const found = unstorable({
      name: "a\0b",
      sources: { compute: { note: "x\ud800y" } },
      family: "fine \u{1f600}",
    });
    expect(found).toEqual({
      name: "Leave out the character with the code 0.",
      "sources.compute.note": "This holds half of a character. Delete it and type it again.",
    });
  });

  it.each([["a\udc00"], ["\ud83d\ud83d\ude00"], ["\ude00\ud83d"]])(
    "is each half of a pair that stands alone",
    (text) => {
      expect(Object.keys(unstorable([text]) ?? {})).toEqual(["0"]);
    },
  );

  it("is found in names, in forms that are sent with files, and in the names of these", () => {
    expect(unstorable({ "a\0": 1 })).toHaveProperty([""]);
    const form = new FormData();
    form.set("statedOn", "\0");
    form.set("file", new File(["\0"], "models\0.csv"));
    expect(Object.keys(unstorable(form) ?? {}).sort()).toEqual(["file", "statedOn"]);
  });

  it.each([
    ["nested six thousand times", JSON.parse(`${'{"a":['.repeat(3_000)}${"]}".repeat(3_000)}`)],
    ["a list of a million", new Array(1_000_000).fill("")],
  ])("is what no form is: %s", (_what, input) => {
    expect(unstorable(input)).toEqual({ "": "This is no form of ours: it has too many parts." });
  });

  it("is nothing of what people write", () => {
    const texts = ["", "Ünïcödé", "\u202eright to left", "\u{1f469}\u200d\u{1f52c}", "two\r\nlines\t"];
    expect(unstorable({ texts, count: 1, none: null, open: undefined, yes: true })).toBeUndefined();
  });
});
