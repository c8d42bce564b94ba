import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import type { AsOf } from "@/lib/assessments/as-of";
import type { Law } from "@/lib/engine/law-on";
import type { ReadScenario } from "@/lib/what-if/scenario";
import type { WhatIfResult } from "@/lib/what-if/what-if-result";
import { HypotheticalNotice } from "./hypothetical-notice";
import { ScenarioForm } from "./scenario-form";
import { SupposedChanges } from "./supposed-changes";
import { WhatIfSummary } from "./what-if-summary";

interface Props {
  read: ReadScenario;
  /** The law as it stands and as it is supposed to. */
  law: Law;
  supposedLaw: Law;
  models: { id: string; name: string; provider: string }[];
  /** `undefined` where nothing is supposed yet. */
  result: WhatIfResult | undefined;
  asOf: AsOf;
  isContinued: boolean;
}

/** Asks what another law or other facts would change, over one model or all, and stores nothing. */
export function WhatIfPage({ read, law, supposedLaw, models, result, asOf, isContinued }: Props) {
  return (
    <>
      <PageHeader
        title="What if"
        lead="Suppose another law or other facts, and see which models would come out otherwise. Nothing is stored; the address holds the question, so it can be shared."
      />
      <AsOfNotice asOf={asOf} />
      <ScenarioForm read={read} law={law} models={models} asOf={asOf} problems={result?.problems ?? {}} />
      {result === undefined ? (
        <p>Fill in what to suppose and ask. What you leave empty stays as it is.</p>
      ) : (
        <section aria-labelledby="result-title">
          <h2 id="result-title">What would change</h2>
          <HypotheticalNotice typed={read.typed} law={law} supposedLaw={supposedLaw} />
          <WhatIfSummary
            result={result}
            isContinued={isContinued}
            isOfOne={read.scenario.modelId !== undefined}
          />
          <SupposedChanges result={result} typed={read.typed} isContinued={isContinued} />
        </section>
      )}
    </>
  );
}
