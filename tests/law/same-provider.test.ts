import { expect, it } from "vitest";
import { sameProvider } from "@/lib/engine/same-provider";

it.each<[string, string, boolean | undefined]>([
  ["Atlas", "Atlas", true],
  [" atlas ", "ATLAS", true],
  // Where it is, or what it was, does not make another firm of it.
  ["Atlas (Paris)", "Atlas", true],
  ["Atlas (Paris) Labs (EU)", "Atlas  Labs", true],
  // Several names: one in common is enough.
  ["Atlas, Boreal", "Boreal", true],
  ["Boreal", "Cygnus,Atlas, Boreal", true],
  ["Atlas", "Boreal", false],
  ["Atlas, Cygnus", "Boreal, Draco", false],
  // The same first word may be the same firm.
  ["Atlas Research", "Atlas", undefined],
  ["Atlas\tResearch", "Atlas   Labs", undefined],
  ["Atlas Research", "Boreal Research", false],
  ["Draco, Atlas Research", "Boreal, Atlas", undefined],
  // Nobody is named.
  ["", "Atlas", undefined],
  ["Atlas", "", undefined],
  [" , ", "Atlas", undefined],
  ["Unknown", "unknown", undefined],
  ["not stated", "Not stated", undefined],
  ["Atlas", "Not stated", undefined],
  ["unknown, Atlas", "unknown, Boreal", false],
  ["(formerly Atlas)", "Atlas", undefined],
  // Firms of one group.
  ["DeepMind", "Google", undefined],
  ["Google Brain", "DeepMind", undefined],
  ["DeepMind", "Google DeepMind", undefined],
  ["DeepMind", "Google Research", undefined],
  ["Facebook", "Meta", undefined],
  ["Facebook", "Meta AI", undefined],
  ["Facebook AI Research", "Meta", undefined],
  ["Z.ai", "Zhipu AI", undefined],
  ["Tsinghua University", "Z.ai", undefined],
  ["Atlas, Zhipu AI", "Boreal, Tsinghua University", undefined],
  ["DeepMind", "Meta", false],
  ["Atlas", "Meta", false],
  ["Meta", "Atlas", false],
])("%j and %j: %s", (ours, theirs, answer) => {
  expect(sameProvider(ours, theirs)).toBe(answer);
});
