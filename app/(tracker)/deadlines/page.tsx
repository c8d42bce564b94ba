import type { Metadata } from "next";
import { DeadlinesPage } from "@/components/deadlines/deadlines-page";
import { requireScope } from "@/lib/auth/scope";
import { deadlineFilterSchema } from "@/lib/deadlines/filter";
import { listDeadlines } from "@/lib/deadlines/list-deadlines";
import { deadlineCounts, deadlinesLeftOut } from "@/lib/deadlines/queries";
import { firstStatus } from "@/lib/deadlines/status-counts";

export const metadata: Metadata = { title: "Deadlines" };

export default async function Page({ searchParams }: PageProps<"/deadlines">) {
  const scope = await requireScope();
  const filter = deadlineFilterSchema.parse(await searchParams);
  const [counts, leftOut] = await Promise.all([deadlineCounts(scope, filter), deadlinesLeftOut(scope)]);
  const status = filter.status ?? firstStatus(counts, filter.whose);
  const page = await listDeadlines(scope, { ...filter, status });
  return <DeadlinesPage {...{ filter, status, counts, leftOut, page }} today={scope.today} />;
}
