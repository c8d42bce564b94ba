import type { DerivedDeadline } from "@/lib/engine/derive-deadlines";
import type { IsoDate } from "@/lib/law/types";
import type { ModelRecord } from "@/prisma/client/client";
import type { ModelFinding } from "./model-finding";
import type { ModelData } from "./schema";

/** A record with its exact values. */
export interface ReadRecord {
  readonly row: ModelRecord;
  readonly data: ModelData;
}

/** A record with its finding under the law of a day, reached anew and stored nowhere. */
export interface DayFinding extends ReadRecord {
  readonly finding: ModelFinding;
  /** The day a deadline was met, where that was marked and lies no later than the day asked for. */
  readonly doneOn: (deadline: Pick<DerivedDeadline, "id" | "occurrence">) => IsoDate | null;
}
