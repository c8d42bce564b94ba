"use client";

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { showDay } from "@/lib/engine/show-day";
import type { Refusal } from "@/lib/errors";
import type { IsoDate } from "@/lib/law/types";
import { fieldLabel } from "@/lib/models/show-value";
import { confirmThresholdAction } from "@/lib/training/actions";

interface Props {
  runId: string;
  revision: number;
  today: IsoDate;
  on: IsoDate;
  trigger: "met" | "known_will_be_met";
  /** Figures to record, as text; `undefined` where they do not arise or cannot be told. */
  cumulativeTrainingFlop: string | undefined;
  modificationFlop: string | undefined;
  /** When the notification is due if this is recorded as proposed. */
  dueOn: IsoDate | undefined;
}

/** Records, after a person has looked at it, since when the threshold is met or known to be met. */
export function ConfirmButton({ runId, revision, today, trigger, dueOn, ...proposed }: Props) {
  const router = useRouter();
  const isReady = useHydrated();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [on, setOn] = useState<string>(proposed.on);
  const [cumulative, setCumulative] = useState(proposed.cumulativeTrainingFlop ?? "");
  const [modification, setModification] = useState(proposed.modificationFlop ?? "");
  const what = trigger === "met" ? "is met" : "is known to be met";
  const errors = refusal?.code === "invalid" ? refusal.fields : {};
  // The record may be refused for a field that is not asked for here.
  const elsewhere = Object.entries(errors).flatMap(([name, message]) =>
    ASKED.includes(name) ? [] : [`${fieldLabel(name)}: ${message}`],
  );

  async function confirm() {
    setBusy(true);
    setRefusal(undefined);
    const answer = await confirmThresholdAction({
      runId,
      revision,
      on,
      trigger,
      cumulativeTrainingFlop: cumulative,
      modificationFlop: modification,
    }).catch(() => undefined);
    setBusy(false);
    if (answer?.ok) return router.push(`/models/${answer.value.modelId}#deadlines`);
    setRefusal(answer?.refusal ?? UNREACHABLE);
  }

  return (
    <>
      <Button
        mt="sm"
        disabled={!isReady}
        onClick={() => setAsking(true)}
        style={{ maxWidth: "100%", height: "auto", minHeight: 36 }}
        styles={{ label: { whiteSpace: "normal", padding: "6px 0" } }}
      >
        Record that the threshold {what} since {showDay(proposed.on)}
      </Button>
      <Dialog title="Record it" opened={isAsking} onClose={() => setAsking(false)}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <Stack>
            <Text size="sm">
              This changes the model's record, with your name in its history; finding and deadlines follow.
              {dueOn && ` As proposed, the notification is due on ${showDay(dueOn)}.`}
            </Text>
            {refusal && (
              <Notice tone="red" role="alert" title="Not recorded">
                {elsewhere.length > 0 ? elsewhere.join(" ") : refusal.message}
              </Notice>
            )}
            <TextInput
              type="date"
              label={trigger === "met" ? "Met on" : "Known since"}
              max={today}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
              error={errors.on ?? errors.thresholdMetOrKnownOn}
              data-autofocus
            />
            <TextInput
              label="Cumulative training compute by then"
              description="Goes into the record in place of the figure there. Empty leaves that as it is; while it is not over the threshold, the finding stays open."
              value={cumulative}
              onChange={(event) => setCumulative(event.currentTarget.value)}
              error={errors.cumulativeTrainingFlop}
            />
            {proposed.modificationFlop !== undefined && (
              <TextInput
                label="Compute of the modification"
                description="Of the modification alone, without the base model."
                value={modification}
                onChange={(event) => setModification(event.currentTarget.value)}
                error={errors.modificationFlop}
              />
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={isBusy}>
                Record it
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}

const ASKED = ["on", "thresholdMetOrKnownOn", "cumulativeTrainingFlop", "modificationFlop"];

const UNREACHABLE: Refusal = {
  code: "unavailable",
  message: "The server cannot be reached. Nothing was recorded; what you typed is still here.",
};
