import { expect, it } from "vitest";
import { seal, unseal } from "@/lib/auth/sealed-text";

const secret = "kZ8Qw1rTn5vXb2LmC7yHs4DfG9jPa3Ue";
const mine = { purpose: "authenticator app", owner: "3f1c" } as const;

it("is read again by whom and for what it was sealed", () => {
  const kept = seal("JBSWY3DPEHPK3PXP", secret, mine);
  expect(kept).not.toContain("JBSWY3DP");
  expect(unseal(kept, secret, mine)).toBe("JBSWY3DPEHPK3PXP");
});

it("is never the same twice", () => {
  expect(seal("text", secret, mine)).not.toBe(seal("text", secret, mine));
});

it.each([
  ["another owner", secret, { ...mine, owner: "3f1d" }],
  ["another purpose", secret, { ...mine, purpose: "client secret" as const }],
  ["another secret of the installation", `${secret}x`, mine],
])("cannot be read with %s", (_what, key, seal_) => {
  expect(unseal(seal("text", secret, mine), key, seal_)).toBeUndefined();
});

it("cannot be read where a bit of it was changed, or it is no such text", () => {
  const kept = seal("text", secret, mine);
  for (const at of kept.matchAll(/[A-Za-z0-9_-]{4,}/g)) {
    const index = at.index + 1;
    const other = kept[index] === "A" ? "B" : "A";
    expect(unseal(kept.slice(0, index) + other + kept.slice(index + 1), secret, mine)).toBeUndefined();
  }
  for (const none of ["", "v1", "v1.a.b.c", "v2.a.b.c"]) expect(unseal(none, secret, mine)).toBeUndefined();
});
