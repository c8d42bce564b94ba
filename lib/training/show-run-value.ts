import { nearly, parseFlop, showFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import { runFields } from "./fields";
import { perSecond } from "./input";
import type { RunField } from "./schema";

/** A field of a run, out of its form's text, as people read it; `""` where it is not known or can't be read. */
export function showRunValue(field: string, text: string): string {
  const value = text.trim();
  if (value === "") return "";
  if (runFields[field as RunField]?.kind === "day") return showDay(value);
  switch (field) {
    case "plannedFlop":
    case "priorFlop": {
      if (/^0+$/.test(value)) return "0 FLOP";
      const parsed = parseFlop(value);
      return parsed.ok ? showFlop(parsed.flop) : "";
    }
    case "peakFlopPerSecond": {
      const parsed = perSecond.safeParse(value);
      return parsed.success && parsed.data !== null ? `${nearly(parsed.data)}/s` : "";
    }
    case "units":
      return value.replace(/[\s,_]/g, "").replace(/\B(?=(\d{3})+$)/g, ",");
    case "utilisation":
    case "uncertaintyPercent":
      return `${value.replace(/\s*%$/, "")} %`;
    default:
      return value;
  }
}
