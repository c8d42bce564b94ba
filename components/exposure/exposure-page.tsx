import { Stack, Text, Title } from "@mantine/core";
import { IfMay } from "@/components/people/if-may";
import { AnotherDay } from "@/components/ui/another-day";
import { AsOfNotice } from "@/components/ui/as-of-notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AsOf } from "@/lib/assessments/as-of";
import { currentOf } from "@/lib/exposure/current-turnover";
import type { ExposedPage, TurnoverView } from "@/lib/exposure/exposure";
import type { Milestone } from "@/lib/law/timeline";
import { CeilingCard } from "./ceiling-card";
import { ExposedList } from "./exposed-list";
import { OthersLeftOut } from "./others-left-out";
import { TurnoverForm } from "./turnover-form";
import { TurnoverList } from "./turnover-list";

interface Props {
  statements: TurnoverView[];
  page: ExposedPage;
  models: { ours: number; theirs: number };
  enforcement: Milestone;
  asOf: AsOf;
  thisYear: number;
  /** Set on a page beyond the first. */
  isContinued: boolean;
}

/** What an infringement could cost at most, from when, and on which of our duties a fine hangs. */
export function ExposurePage(props: Props) {
  const { statements, page, models, enforcement, asOf, thisYear, isContinued } = props;
  const current = currentOf(statements);
  return (
    <Stack gap="lg">
      <PageHeader
        title="Exposure"
        lead="The most a fine under Article 101 can be in law: a ceiling in law, not a prediction."
      />
      <AsOfNotice asOf={asOf} />
      <CeilingCard current={current} enforcement={enforcement} day={asOf.on} />
      <section aria-labelledby="turnover-title" id="turnover">
        <Title order={2} size="h3" id="turnover-title" mb="sm">
          Worldwide annual turnover
        </Title>
        <IfMay permission="state-turnover" otherwise="line">
          <TurnoverForm thisYear={thisYear} />
        </IfMay>
        <TurnoverList statements={statements} current={current?.id} />
      </section>
      <section aria-labelledby="duties-title">
        <Title order={2} size="h3" id="duties-title" mb="sm">
          Our models with duties that can be fined
        </Title>
        {page.rows.length === 0 ? (
          <Text>
            {models.ours === 0
              ? "No model is recorded as ours: on each record, say which role you have."
              : "No duty that carries a fine binds any of our models, as far as is recorded."}
          </Text>
        ) : (
          <ExposedList models={page.rows} day={asOf.on} />
        )}
        <Text mt="sm">
          {isContinued && (
            <>
              <TextLink inherit href="/exposure">
                Back to the first
              </TextLink>{" "}
            </>
          )}
          {page.next && (
            <TextLink inherit href={`/exposure?after=${encodeURIComponent(page.next)}`}>
              More models
            </TextLink>
          )}
        </Text>
        <OthersLeftOut count={models.theirs} />
      </section>
      <AnotherDay asOf={asOf} />
    </Stack>
  );
}
