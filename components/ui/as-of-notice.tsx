import type { ReactNode } from "react";
import type { AsOf } from "@/lib/assessments/as-of";
import { showDay } from "@/lib/engine/show-day";
import { BackToToday } from "./back-to-today";
import { Notice } from "./notice";

interface Props {
  asOf: AsOf;
  /** What the day means on this page, where it is not the usual. */
  children?: ReactNode;
}

/** Says that a page is not about today, and leads back; or that what was asked for is no day. */
export function AsOfNotice({ asOf, children }: Props) {
  if (asOf.refused !== undefined) {
    return (
      <Notice tone="orange" title={`“${asOf.refused}” is not a day`} actions={<BackToToday />}>
        Write the day as year-month-day, for example 2026-03-02. What you see is the finding of today.
      </Notice>
    );
  }
  if (!asOf.isChosen) return null;
  return (
    <Notice tone="harbour" title={`As of ${showDay(asOf.on)}`} actions={<BackToToday />}>
      {children ??
        "The law as it stands on that day, applied to the facts recorded today. Nothing of this is stored."}
    </Notice>
  );
}
