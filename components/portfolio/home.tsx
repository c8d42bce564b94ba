import { SimpleGrid, Stack } from "@mantine/core";
import { Field } from "@/components/field-chart/field";
import { UnseenNotice } from "@/components/law-changes/unseen-notice";
import { TrainingNotices } from "@/components/training/training-notices";
import { AnotherDay } from "@/components/ui/another-day";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import type { AsOf } from "@/lib/assessments/as-of";
import type { DeadlineCounts } from "@/lib/deadlines/status-counts";
import { showDay } from "@/lib/engine/show-day";
import type { JudgementCounts } from "@/lib/judgements/judgement-counts";
import type { Field as FieldData } from "@/lib/portfolio/field-point";
import type { FirstModel, OpenQuestion, PortfolioCounts } from "@/lib/portfolio/portfolio";
import type { TrainingNotice } from "@/lib/training/training-notice";
import { ClassCards } from "./class-cards";
import { DueCards } from "./due-cards";
import { FirstModels } from "./first-models";
import { FirstSteps } from "./first-steps";
import { JudgementCards } from "./judgement-cards";
import { OpenQuestions } from "./open-questions";

interface Props {
  day: AsOf;
  counts: PortfolioCounts;
  deadlines: DeadlineCounts;
  judgements: JudgementCounts;
  questions: OpenQuestion[];
  first: FirstModel[];
  field: FieldData;
  trainings: TrainingNotice[];
  unseen: { count: number; isCapped: boolean };
}

/** Where the organisation stands: classes, what is due, what is open, and the field as a picture. */
export function Home({
  day,
  counts,
  deadlines,
  judgements,
  questions,
  first,
  field,
  trainings,
  unseen,
}: Props) {
  const { total, examples } = counts;
  const today = day.on;
  if (total === 0) {
    return (
      <>
        <PageHeader title="Where we stand" />
        <FirstSteps />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Where we stand"
        lead={`${total === 1 ? "One model" : `${total} models`}${examples > 0 ? `, ${examples} of them invented examples` : ""}, as of ${showDay(today)}.`}
      />
      <AsOfNotice asOf={day} />
      <AnotherDay asOf={day} />
      <TrainingNotices notices={trainings} today={today} />
      <UnseenNotice {...unseen} />
      <Stack gap="xl">
        <ClassCards counts={counts} />
        <DueCards counts={deadlines} />
        <JudgementCards counts={judgements} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          <FirstModels models={first} />
          <OpenQuestions questions={questions} />
        </SimpleGrid>
        <Field field={field} today={today} />
      </Stack>
    </>
  );
}
