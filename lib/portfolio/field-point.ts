import type { ModelClass } from "@/lib/assessments/summary";
import type { IsoDate } from "@/lib/law/types";

/** Below this nothing is drawn: a thousandth of the lowest threshold, and far from any duty. */
export const SMALLEST_FLOP = "1e20";

/** One model in the picture of the field. */
export interface FieldPoint {
  id: string;
  name: string;
  modelClass: ModelClass;
  /** Exact, as decimal text; the cumulative figure where it is known. */
  flop: string;
  /** First release; the placing on the Union market where no release is recorded. */
  day: IsoDate;
  isExample: boolean;
}

/** The models that can be drawn, and how many cannot. */
export interface Field {
  points: FieldPoint[];
  /** Have both figure and day but are smaller than what is drawn. */
  tooSmall: number;
  /** Would fit but are more than a picture can show; the largest are drawn. */
  beyondLimit: number;
  withoutFigure: number;
  /** Have a figure but no day. */
  withoutDay: number;
}
