import { type ObligationId, obligations } from "@/lib/law/obligations";
import { answered } from "./answered";
import { framework, publicSummary, signed, signedAndDocumenting } from "./code-duties";
import { type EventKind, lastOf } from "./events";
import type { Facts } from "./facts";
import { type Finding, finding, guidelineCite } from "./finding";
import type { Law } from "./law-on";
import type { NotificationOutcome } from "./notification";
import { liftedBy, type OpenSourceOutcome } from "./open-source";
import { alternativeMeans } from "./other-means";
import type { LegacyOutcome } from "./placing";
import type { ProviderOutcome } from "./provider";
import type { SystemicRiskOutcome } from "./systemic-risk";
import { computeWatch, rebuttalFile } from "./threshold-duties";

/** What the answer to a duty rests on. */
export interface DutyGround {
  facts: Facts;
  law: Law;
  provider: Finding<ProviderOutcome>;
  systemic: Finding<SystemicRiskOutcome>;
  openSource: Finding<OpenSourceOutcome>;
  representative: Finding;
  notification: Finding<NotificationOutcome>;
  legacy: Finding<LegacyOutcome>;
  near: "1e23" | "1e25" | undefined;
}

/** Why a duty binds or not, the question of who is the provider left aside. */
export type DutyReason = Finding;

const always = (id: ObligationId) => (): DutyReason => {
  const { who, cite } = obligations[id];
  return answered("yes", [{ text: `${who}, whatever the licence.`, cite }]);
};

const systemicOnly = ({ systemic }: DutyGround): DutyReason => systemic;

/** Binds once somebody asks; the request itself is an event of the record. */
const onRequest =
  (id: ObligationId, kind: EventKind) =>
  ({ facts }: DutyGround): DutyReason => {
    const { cite, when } = obligations[id];
    const request = lastOf(facts, kind);
    if (request === undefined) {
      return finding("yes", "on_event", [{ text: `Nothing is recorded yet. It binds when: ${when}.`, cite }]);
    }
    return answered("yes", [{ text: `Asked on ${request.on}.`, cite }]);
  };

function upstreamExcluded({ facts }: DutyGround): DutyReason {
  const { cite } = obligations["gl-59"];
  if (facts.actorRole === undefined) {
    const text = "The part the assessed actor plays is not known.";
    return answered("unknown", [{ text, cite }], { missing: ["actorRole"] });
  }
  if (facts.actorRole !== "downstream_integrator") {
    const text = "It concerns whoever builds somebody else's model into a system.";
    return answered("no", [{ text, cite }]);
  }
  if (facts.euExcluded === undefined) {
    const text = "Whether the upstream provider excluded the Union is not known.";
    return answered("unknown", [{ text, cite }], { missing: ["euExcluded"] });
  }
  const text = facts.euExcluded
    ? "The upstream provider excluded the Union."
    : "The upstream provider did not exclude the Union.";
  return answered(facts.euExcluded ? "yes" : "no", [{ text, cite }]);
}

function olderModel({ legacy }: DutyGround): DutyReason {
  if (legacy.answer !== "yes") return legacy;
  const text = "It binds wherever something cannot be supplied.";
  return { ...legacy, because: [...legacy.because, { text, cite: guidelineCite("GL 110") }] };
}

function outsideScope(): DutyReason {
  const text = "Duties for AI systems are not assessed here: have them looked at by themselves.";
  return finding("unknown", "outside_scope", [{ text, cite: obligations["art-50"].cite }]);
}

/** One reason for each duty. */
export const dutyReasons: Readonly<Record<ObligationId, (ground: DutyGround) => DutyReason>> = {
  "art-52-1": ({ systemic, notification }) => (systemic.outcome === "rebutted" ? systemic : notification),
  "art-52-2": rebuttalFile,
  "gl-31": computeWatch,
  "art-53-1-a": ({ openSource }) => liftedBy(openSource),
  "annex-xi-2": systemicOnly,
  "art-53-1-b": ({ openSource }) => liftedBy(openSource),
  "art-53-1-c": always("art-53-1-c"),
  "art-53-1-d": always("art-53-1-d"),
  "art-53-3": always("art-53-3"),
  "art-53-4": alternativeMeans,
  "gl-59": upstreamExcluded,
  "gl-110": olderModel,
  "art-54": ({ representative }) => representative,
  "art-55-1-a": systemicOnly,
  "art-55-1-b": systemicOnly,
  "art-55-1-c": systemicOnly,
  "art-55-1-d": systemicOnly,
  "code-transparency": signedAndDocumenting,
  "code-copyright": ({ facts }) => signed(facts, "copyright"),
  "code-safety-1": framework,
  "code-safety-7": framework,
  "code-safety-10-2": publicSummary,
  "art-91": onRequest("art-91", "information_request"),
  "art-92": onRequest("art-92", "access_request"),
  "art-93": onRequest("art-93", "measures_requested"),
  "art-50": outsideScope,
};
