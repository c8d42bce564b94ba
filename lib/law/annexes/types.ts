/** One point of an annex, its content in our words. */
export interface AnnexPoint {
  readonly point: string;
  readonly text: string;
}
