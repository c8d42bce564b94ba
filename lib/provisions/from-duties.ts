import { showDay } from "@/lib/engine/show-day";
import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import { fines, finesApply } from "@/lib/law/fines";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import type { Provision } from "./provision";

/** Each duty with its deadlines. */
export const dutyProvisions: readonly Provision[] = (Object.keys(obligations) as ObligationId[]).map((id) => {
  const { number, title, who, when, unless, evidence, document, cite, applies, fined } = obligations[id];
  const fine = `Up to ${fines.turnoverPercent} % of worldwide annual turnover or EUR ${fines.floorEur / 1_000_000} million, whichever is higher, since ${showDay(finesApply[0]?.from ?? "")}`;
  return {
    id,
    kind: "duty",
    number,
    title,
    text: `${who}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
    cite,
    details: [
      ["Who", who],
      ["When", when],
      ["Unless", unless],
      ["Evidence", evidence],
      ["Document", document],
      ["Fine", fined ? fine : "No fine of its own"],
    ],
    history: applies.map(({ from, value, cite: start }) => ({
      from,
      value: value === null ? null : "Applies",
      cite: start,
    })),
    related: [
      ...(Object.keys(deadlineRules) as DeadlineId[]).filter((rule) =>
        deadlineRules[rule].duties.includes(id),
      ),
      ...(fined ? ["art-101-1"] : []),
    ],
  };
});
