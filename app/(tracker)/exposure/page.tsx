import type { Metadata } from "next";
import { ExposurePage } from "@/components/exposure/exposure-page";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { exposedModels, modelsByBearer, turnoverStatements } from "@/lib/exposure/queries";
import { exposurePageSchema } from "@/lib/exposure/schema";

export const metadata: Metadata = { title: "Exposure" };

export default async function Page({ searchParams }: PageProps<"/exposure">) {
  const scope = await requireScope();
  const { after, asOf: asked } = exposurePageSchema.parse(await searchParams);
  const day = asOf(asked, scope.today);
  const [statements, page, models] = await Promise.all([
    turnoverStatements(scope),
    exposedModels(scope, day.on, after),
    modelsByBearer(scope),
  ]);
  return (
    <ExposurePage
      {...{ statements, page, models }}
      enforcement={lawOn(day.on).timeline.enforcementBegins}
      asOf={day}
      thisYear={Number(scope.today.slice(0, 4))}
      isContinued={after !== undefined}
    />
  );
}
