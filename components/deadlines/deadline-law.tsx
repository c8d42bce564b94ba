import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { MissingList } from "@/components/assessments/missing-list";
import { ReadingList } from "@/components/assessments/reading-list";
import { BecauseList } from "@/components/ui/because-list";
import { Pinpoint } from "@/components/ui/pinpoint";
import { TextLink } from "@/components/ui/text-link";
import { dutyReference } from "@/lib/assessments/show-reference";
import type { DeadlineView } from "@/lib/deadlines/deadline-view";
import { addDays, daysBetween } from "@/lib/engine/days";
import { deadlineStatus } from "@/lib/engine/deadline-status";
import { showDay } from "@/lib/engine/show-day";
import { deadlineRules } from "@/lib/law/deadlines";
import { fines, type ObligationId, obligations } from "@/lib/law/obligations";
import { timeline } from "@/lib/law/timeline";
import type { IsoDate } from "@/lib/law/types";
import { MarkHistory } from "./mark-history";

/** Why a deadline is there, what the law asks for and what hangs on it. */
export function DeadlineLaw({ deadline, today }: { deadline: DeadlineView; today: IsoDate }) {
  const rule = deadlineRules[deadline.deadlineId];
  const { readings, missing, marks } = deadline;
  return (
    <Stack gap="md" pt="sm">
      <Part title="Why">
        <Text size="sm" component="div">
          <BecauseList because={[...deadline.because, ...deadline.binds]} />
        </Text>
        <Text size="sm" component="div">
          {rule.trigger}
          {deadline.triggeredOn ? `: ${showDay(deadline.triggeredOn)}.` : "; the day is not recorded."}{" "}
          <Pinpoint cite={rule.cite} />{" "}
          <TextLink inherit href={`/law/${deadline.deadlineId}`}>
            The rule in full
          </TextLink>
        </Text>
      </Part>
      {readings.length > 0 && (
        <Part title="What is open">
          <ReadingList readings={readings} />
        </Part>
      )}
      {missing.length > 0 && (
        <Part title="What would settle it">
          <MissingList missing={missing} form={`/models/${deadline.modelId}/edit`} />
        </Part>
      )}
      <Part title="What has to be there">
        <Text size="sm">{rule.deliver}.</Text>
        {rule.duties.map((id) => (
          <DutyLines key={id} id={id} />
        ))}
      </Part>
      <Part title="What hangs on it">
        <Risk deadline={deadline} today={today} />
      </Part>
      {marks.length > 0 && (
        <Part title="What was recorded">
          <MarkHistory marks={marks} />
        </Part>
      )}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={3} size="sm">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function DutyLines({ id }: { id: ObligationId }) {
  const { title, who, unless, evidence } = obligations[id];
  return (
    <Text size="sm" component="div">
      <Text span fw={600}>
        <TextLink inherit href={`/law/${id}`}>
          {dutyReference(id)}
        </TextLink>
        : {title}
      </Text>
      <br />
      Whom it binds: {who}. Exception: {unless}. Evidence: {evidence}.
    </Text>
  );
}

/** What an infringement can cost. What it will cost is nobody's to say here. */
function Risk({ deadline, today }: { deadline: DeadlineView; today: IsoDate }) {
  const { dueOn, doneOn } = deadline;
  const informs = deadlineRules[deadline.deadlineId].nature === "informs";
  const isOverdue = !informs && deadlineStatus(dueOn ?? undefined, doneOn ?? undefined, today) === "overdue";
  const { on } = timeline.enforcementBegins;
  return (
    <Text size="sm" component="div">
      {isOverdue &&
        dueOn &&
        `Overdue since ${showDay(addDays(dueOn, 1))}, for ${daysBetween(dueOn, today)} days. `}
      An infringement can be fined up to {fines.turnoverPercent} % of worldwide annual turnover or EUR{" "}
      {fines.floorEur / 1_000_000} million, whichever is higher; the Commission's powers and fines{" "}
      {on <= today ? "apply since" : "apply from"} {showDay(on)}. <Pinpoint cite={fines.cite} />
    </Text>
  );
}
