import type { DutyDifference } from "@/lib/assessments/finding-difference";
import type { DutyOutcome } from "@/lib/engine/duties";
import { type ObligationId, obligations } from "@/lib/law/obligations";
import { writeCursor } from "@/lib/models/record-cursor";
import type { DutyCount, SupposedChange, WhatIfResult } from "./what-if-result";

/** Counts what a change would do, model by model, and keeps one page of them. */
export class Tally {
  looked = 0;
  contradicted = 0;
  problems: Record<string, string> = {};
  private changed = 0;
  private readonly moves = new Map<string, WhatIfResult["moves"][number]>();
  private readonly duties = new Map<ObligationId, DutyCount>();
  private readonly deadlines = { moved: 0, begun: 0, ended: 0 };
  private readonly rows: SupposedChange[] = [];

  constructor(private readonly pageSize: number) {}

  /** Whether the page is full and it is known that there is another. */
  get isFull(): boolean {
    return this.rows.length > this.pageSize;
  }

  add(change: SupposedChange): void {
    this.changed += 1;
    if (!this.isFull) this.rows.push(change);
    const { difference } = change;
    if (difference === undefined) return;
    const { classBefore: from, classAfter: to } = difference;
    if (from !== to) {
      const key = `${from} ${to}`;
      const move = this.moves.get(key) ?? { from, to, count: 0 };
      this.moves.set(key, { ...move, count: move.count + 1 });
    }
    for (const duty of difference.duties) this.addDuty(duty);
    for (const deadline of difference.deadlines) {
      if (deadline.from === null) this.deadlines.begun += 1;
      else if (deadline.to === null) this.deadlines.ended += 1;
      else this.deadlines.moved += 1;
    }
  }

  /** @param stoppedAt cursor of the last model looked at, where there are more */
  result(stoppedAt?: string): WhatIfResult {
    const rows = this.rows.slice(0, this.pageSize);
    const last = rows.at(-1);
    return {
      rows,
      next: this.isFull && last ? writeCursor(last) : stoppedAt,
      looked: this.looked,
      isCapped: stoppedAt !== undefined,
      changed: this.changed,
      moves: [...this.moves.values()].sort((a, b) => b.count - a.count),
      duties: (Object.keys(obligations) as ObligationId[]).flatMap((id) => this.duties.get(id) ?? []),
      deadlines: this.deadlines,
      contradicted: this.contradicted,
      problems: this.problems,
    };
  }

  private addDuty({ id, to }: DutyDifference): void {
    const count = this.duties.get(id) ?? { id, binds: 0, waits: 0, open: 0, ends: 0 };
    count[countedAs[to]] += 1;
    this.duties.set(id, count);
  }
}

const countedAs: Readonly<Record<DutyOutcome, Exclude<keyof DutyCount, "id">>> = {
  binds: "binds",
  on_event: "waits",
  open: "open",
  does_not_bind: "ends",
  outside_scope: "ends",
};
