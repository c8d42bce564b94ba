import type { IsoDate } from "@/lib/law/types";

/** What a document needs to know besides the model. */
export interface DocumentMeta {
  /** The day whose law and record it shows. */
  readonly asOf: IsoDate;
  readonly generatedOn: IsoDate;
  readonly organisationName: string;
  readonly recordRevision: number;
  /** The day the record last changed. */
  readonly recordChangedOn: IsoDate;
}
