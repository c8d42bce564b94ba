import type { Metadata } from "next";
import { Home } from "@/components/portfolio/home";
import { requireScope } from "@/lib/auth/scope";
import { deadlineCounts } from "@/lib/deadlines/queries";
import { unseenLawChanges } from "@/lib/law-changes/queries";
import { fieldPoints, firstModels, openQuestions, portfolioCounts } from "@/lib/portfolio/queries";
import { trainingNotices } from "@/lib/training/queries";

export const metadata: Metadata = { title: "Where we stand" };

export default async function HomePage() {
  const scope = await requireScope();
  const [counts, deadlines, questions, first, field, trainings, unseen] = await Promise.all([
    portfolioCounts(scope),
    deadlineCounts(scope),
    openQuestions(scope),
    firstModels(scope),
    fieldPoints(scope),
    trainingNotices(scope),
    unseenLawChanges(scope),
  ]);
  return <Home today={scope.today} {...{ counts, deadlines, questions, first, field, trainings, unseen }} />;
}
