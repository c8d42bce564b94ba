import { obligations } from "@/lib/law/obligations";
import { answered } from "./answered";
import type { DutyGround, DutyReason } from "./duty-reasons";
import { lastOf } from "./events";
import { finding, guidelineCite } from "./finding";

/**
 * Watching compute against the threshold (GL 31): where the stated figure lies near it, or a large run is
 * planned. Far below it the duty waits; once the threshold is passed the notification takes its place.
 */
export function computeWatch({ facts, systemic, near }: DutyGround): DutyReason {
  const { cite } = obligations["gl-31"];
  if (systemic.answer === "yes") {
    const text = "The model has systemic risk already; the notification takes the place of watching.";
    return answered("no", [{ text, cite }]);
  }
  if (systemic.outcome === "rebutted") {
    const text = "The threshold is passed and the arguments were accepted; what changes is notified anew.";
    return answered("no", [{ text, cite: guidelineCite("GL 42") }]);
  }
  const run = lastOf(facts, "training_run_planned");
  if (run !== undefined) {
    const text = `A large training run is planned for ${run.on}.`;
    return answered("yes", [{ text, cite }]);
  }
  if (near === "1e25") {
    const text = "The stated compute lies within the accuracy expected of an estimate of the threshold.";
    return answered("yes", [{ text, cite }]);
  }
  if (systemic.answer !== "no") return systemic;
  const text =
    "The stated compute is not near the threshold. It binds once further training could bring it there.";
  return finding("yes", "on_event", [...systemic.because, { text, cite }]);
}

/** Arguments against the presumption are a choice of the provider (Art 52(2)). */
export function rebuttalFile({ facts, systemic }: DutyGround): DutyReason {
  const { cite } = obligations["art-52-2"];
  if (facts.rebuttal === "filed") {
    return answered("yes", [{ text: "Arguments were filed and are not decided yet.", cite }]);
  }
  if (facts.rebuttal !== undefined) {
    return answered("no", [{ text: `The arguments were ${facts.rebuttal}.`, cite }]);
  }
  if (systemic.outcome === "designated") {
    const text = "A designation is contested by asking for reassessment, not with the notification.";
    return answered("no", [{ text, cite: { ...cite, pinpoint: "Art 52(2), 52(5)" } }]);
  }
  if (systemic.answer !== "yes") return systemic;
  const text = "The provider may argue with the notification that the model lacks high-impact capabilities.";
  return finding("yes", "on_event", [{ text, cite }]);
}
