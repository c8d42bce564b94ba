import { IfMay } from "@/components/people/if-may";
import { ClassBadge } from "@/components/ui/class-badge";
import { DecidedMark } from "@/components/ui/decided-mark";
import { LinkButton } from "@/components/ui/link-button";
import { Mark } from "@/components/ui/mark";
import { PageHeader } from "@/components/ui/page-header";
import { classQuestions, modelClass } from "@/lib/assessments/summary";
import type { Assessment } from "@/lib/engine/classify";
import { choiceLabels } from "@/lib/models/choice-labels";
import { ArchiveButton } from "./archive-button";
import { NearThresholdMark } from "./near-threshold-mark";

interface Props {
  id: string;
  name: string;
  provider: string;
  ourRole: string | null;
  isExample: boolean;
  isArchived: boolean;
  assessment: Assessment;
}

/** Which model this is, where it stands, and what can be done with its record. */
export function RecordHeader({ id, name, provider, ourRole, isExample, isArchived, assessment }: Props) {
  const role = ourRole ? `Our role: ${choiceLabels.ourRole?.[ourRole] ?? ourRole}` : "Our role is not known";
  return (
    <PageHeader
      title={name}
      marks={
        <>
          <ClassBadge modelClass={modelClass(assessment)} />
          <DecidedMark questions={classQuestions(assessment)} />
          {assessment.nearThreshold && <NearThresholdMark threshold={assessment.nearThreshold} />}
          {isExample && <Mark tone="gray">example</Mark>}
          {isArchived && <Mark tone="orange">archived</Mark>}
        </>
      }
      lead={`Provider: ${provider} · ${role}`}
      actions={
        <>
          <IfMay permission="edit-records" otherwise="line">
            <LinkButton href={`/models/${id}/edit`}>Edit</LinkButton>
          </IfMay>
          {!isArchived && (
            <IfMay permission="archive-records">
              <ArchiveButton id={id} name={name} isArchived={false} />
            </IfMay>
          )}
        </>
      }
    />
  );
}
