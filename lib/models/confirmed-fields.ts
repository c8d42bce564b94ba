/** Facts of a record whose entry is an act of its own: saying since when the threshold is met or known to be. */
export const confirmedFields: readonly string[] = ["thresholdMetOrKnownOn", "thresholdTrigger"];
