"use client";

import { Button, Text, Title } from "@mantine/core";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { setFactorRuleAction } from "@/lib/account/actions";
import { useAct } from "./use-act";

/** Whether everybody of the organisation needs a second factor, and the way to change that. */
export function FactorRule({ requiresFactor }: { requiresFactor: boolean }) {
  const isReady = useHydrated();
  const { run, isBusy, problem, dialog } = useAct();
  return (
    <section aria-labelledby="factor-rule-title">
      {dialog}
      <Title order={2} size="h3" id="factor-rule-title">
        Second factor
      </Title>
      <Text mb="xs">{requiresFactor ? "Everybody needs one." : "Everybody decides for themselves."}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {requiresFactor
          ? "Whoever signs in by password and has none is led to set one up, and gets nowhere else before. Who signs in through your provider is not asked for another."
          : "Where it is required, whoever has none is led to set one up at their next click, you too, and gets nowhere else before."}
      </Text>
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <Button
        variant="default"
        disabled={!isReady}
        loading={isBusy}
        onClick={() => run(() => setFactorRuleAction({ requiresFactor: !requiresFactor }))}
      >
        {requiresFactor ? "Leave it to each" : "Require a second factor"}
      </Button>
    </section>
  );
}
