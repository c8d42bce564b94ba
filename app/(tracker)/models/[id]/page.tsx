import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModelDeadlines } from "@/components/deadlines/model-deadlines";
import { RecordExposure } from "@/components/exposure/record-exposure";
import { ReviewBanner } from "@/components/law/review-banner";
import { RecordColumns } from "@/components/models/record-columns";
import { RecordHeader } from "@/components/models/record-header";
import { RecordNav } from "@/components/models/record-nav";
import { RecordNotices } from "@/components/models/record-notices";
import { HoldList } from "@/components/retention/hold-list";
import { TrainingNotices } from "@/components/training/training-notices";
import { asOf } from "@/lib/assessments/as-of";
import { requireScope } from "@/lib/auth/scope";
import { derivedViews } from "@/lib/deadlines/derived-views";
import { modelDeadlines } from "@/lib/deadlines/queries";
import { finableDuties } from "@/lib/engine/finable-duties";
import { lawOn } from "@/lib/engine/law-on";
import { retention } from "@/lib/engine/retention";
import { currentOf } from "@/lib/exposure/current-turnover";
import { turnoverStatements } from "@/lib/exposure/queries";
import { formText } from "@/lib/models/form-text";
import { getModel } from "@/lib/models/queries";
import { findingsOn } from "@/lib/models/read-findings";
import { dataOf } from "@/lib/models/record";
import { sourcesToReview } from "@/lib/provisions/from-sources";
import { trainingNotices } from "@/lib/training/queries";

type Props = PageProps<"/models/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const row = await getModel(await requireScope(), (await params).id);
  return { title: row?.name ?? "No such model" };
}

export default async function ModelPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const row = await getModel(scope, (await params).id);
  if (row === null) notFound();
  const day = asOf((await searchParams).asOf, scope.today);
  const [found] = await findingsOn(scope, day.on, [{ row, data: dataOf(row) }]);
  if (found === undefined) notFound();
  const { facts, assessment, bearer, deadlines: derived } = found.finding;
  const [deadlines, statements] = await Promise.all([
    day.isChosen ? derivedViews(found) : modelDeadlines(scope, row.id),
    turnoverStatements(scope),
  ]);
  const trainings = await trainingNotices(scope, row.id);
  return (
    <>
      <RecordHeader {...row} isArchived={row.archivedAt !== null} assessment={assessment} />
      <RecordNav id={row.id} here="record" />
      <RecordNotices {...row} asOf={day} />
      <ReviewBanner overdue={sourcesToReview(scope.today)} />
      <TrainingNotices notices={trainings} today={scope.today} />
      <RecordColumns
        id={row.id}
        form={formText(row)}
        assessment={assessment}
        bearer={bearer}
        asOf={day}
        updatedAt={row.updatedAt}
        retention={
          <HoldList
            holds={retention(facts, lawOn(day.on), assessment, derived)}
            bearer={bearer}
            on={day.on}
          />
        }
        deadlines={<ModelDeadlines deadlines={deadlines} today={day.on} />}
        exposure={
          <RecordExposure
            bearer={bearer}
            duties={finableDuties(assessment, lawOn(day.on))}
            turnover={currentOf(statements)}
          />
        }
      />
    </>
  );
}
