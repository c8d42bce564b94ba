import type { Metadata } from "next";
import { Home } from "@/components/portfolio/home";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope, type Scope } from "@/lib/auth/scope";
import { deadlineCounts } from "@/lib/deadlines/queries";
import { judgementCounts } from "@/lib/judgements/queries";
import { unseenLawChanges } from "@/lib/law-changes/queries";
import { fieldPoints, firstModels, openQuestions, portfolioCounts } from "@/lib/portfolio/queries";
import { type PortfolioAsOf, readPortfolioAsOf } from "@/lib/portfolio/read-portfolio-as-of";
import { trainingNotices } from "@/lib/training/queries";

export const metadata: Metadata = { title: "Where we stand" };

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const scope = await requireScope();
  const day = asOf((await searchParams).asOf, scope.today);
  const [portfolio, trainings, unseen] = await Promise.all([
    day.isChosen ? readPortfolioAsOf(scope, day.on) : portfolioToday(scope),
    trainingNotices(scope),
    unseenLawChanges(scope),
  ]);
  return <Home {...portfolio} day={day} trainings={trainings} unseen={unseen} />;
}

async function portfolioToday(scope: Scope): Promise<PortfolioAsOf> {
  const [counts, deadlines, judgements, questions, first, field] = await Promise.all([
    portfolioCounts(scope),
    deadlineCounts(scope),
    judgementCounts(scope),
    openQuestions(scope),
    firstModels(scope),
    fieldPoints(scope),
  ]);
  return { counts, deadlines, judgements, questions, first, field };
}
