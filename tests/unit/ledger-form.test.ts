import { expect, it } from "vitest";
import { blankModelForm, modelSchema } from "@/lib/models/schema";
import { entry } from "../support/ledger";

it("asks for a period where an estimate from hardware has none, instead of adding up nothing", () => {
  const bare = entry("pre-training", "", "a", { methods: [{ kind: "hardware", basis: "", periods: [] }] });
  const read = modelSchema.safeParse({ ...blankModelForm, name: "A", provider: "B", ledger: [bare] });
  expect(read.error?.issues).toMatchObject([
    { path: ["ledger", 0, "methods", 0, "periods"], message: "Add a period." },
  ]);
});
