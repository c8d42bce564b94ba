import type { Metadata } from "next";
import { WhatIfPage } from "@/components/what-if/what-if-page";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { hypotheticalEdition } from "@/lib/engine/hypothetical-edition";
import { lawOn } from "@/lib/engine/law-on";
import { modelsToAsk, whatIf } from "@/lib/what-if/queries";
import { readScenario } from "@/lib/what-if/scenario";

export const metadata: Metadata = { title: "What if" };

export default async function Page({ searchParams }: PageProps<"/what-if">) {
  const scope = await requireScope();
  const parameters = await searchParams;
  const day = asOf(parameters.asOf, scope.today);
  const read = readScenario(parameters);
  const { scenario } = read;
  const after = typeof parameters.after === "string" ? parameters.after : undefined;
  const [models, result] = await Promise.all([
    modelsToAsk(scope, scenario.modelId),
    read.isAsked ? whatIf(scope, scenario, day.on, after) : undefined,
  ]);
  return (
    <WhatIfPage
      {...{ read, models, result }}
      law={lawOn(day.on)}
      supposedLaw={lawOn(day.on, hypotheticalEdition(scenario.supposed))}
      asOf={day}
      isContinued={after !== undefined}
    />
  );
}
