/** How many models wait for a person's judgement, and on how many questions; archived ones left aside. */
export interface JudgementCounts {
  open: number;
  openModels: number;
  expired: number;
  expiredModels: number;
}
