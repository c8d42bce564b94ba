import type { Metadata } from "next";
import { DeadlinesPage } from "@/components/deadlines/deadlines-page";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { deadlineFilterSchema } from "@/lib/deadlines/filter";
import { findDeadlinesAsOf } from "@/lib/deadlines/find-deadlines-as-of";
import { listDeadlines } from "@/lib/deadlines/list-deadlines";
import { deadlineCounts, deadlinesLeftOut } from "@/lib/deadlines/queries";
import { firstStatus } from "@/lib/deadlines/status-counts";

export const metadata: Metadata = { title: "Deadlines" };

export default async function Page({ searchParams }: PageProps<"/deadlines">) {
  const scope = await requireScope();
  const filter = deadlineFilterSchema.parse(await searchParams);
  const day = asOf(filter.asOf, scope.today);
  if (day.isChosen) {
    return <DeadlinesPage {...{ filter, day }} {...(await findDeadlinesAsOf(scope, filter, day.on))} />;
  }
  const [counts, leftOut] = await Promise.all([deadlineCounts(scope, filter), deadlinesLeftOut(scope)]);
  const status = filter.status ?? firstStatus(counts, filter.whose);
  const page = await listDeadlines(scope, { ...filter, status });
  return <DeadlinesPage {...{ filter, status, counts, leftOut, page }} day={day} />;
}
