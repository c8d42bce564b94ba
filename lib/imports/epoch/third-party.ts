import { commaList } from "./comma-list";

const simple = (name: string) =>
  name
    .toLowerCase()
    .replace(/\(.*?\)/g, "")
    .trim();

/**
 * Whether somebody else than the base's own organisation made the model. A shared organisation says no;
 * names that resemble each other (Google, Google DeepMind) may be one group, so nothing is said.
 */
export function thirdParty(makers: string, baseMakers: string): "yes" | "no" | "" {
  const ours = commaList(makers).map(simple);
  const theirs = commaList(baseMakers).map(simple);
  if (ours.length === 0 || theirs.length === 0) return "";
  if (ours.some((name) => theirs.includes(name))) return "no";
  const word = (name: string) => name.split(/\s+/)[0];
  const related = ours.some((name) => theirs.some((other) => word(name) === word(other)));
  return related || sameGroup(ours, theirs) ? "" : "yes";
}

/** Firms that trade under several names in Epoch AI's data. */
const GROUPS: readonly (readonly string[])[] = [
  ["google", "deepmind", "google deepmind", "google brain", "google research"],
  ["meta ai", "facebook", "facebook ai research", "meta"],
  ["z.ai", "zhipu ai", "tsinghua university"],
];

function sameGroup(ours: readonly string[], theirs: readonly string[]): boolean {
  return GROUPS.some(
    (group) => ours.some((name) => group.includes(name)) && theirs.some((name) => group.includes(name)),
  );
}
