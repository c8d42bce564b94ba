"use client";

import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/errors";
import { confirmDecisionAction, withdrawDecisionAction } from "@/lib/judgements/actions";
import { withdrawSchema } from "@/lib/judgements/schema";

interface Props {
  decisionId: string;
  /** The question, to tell one button from another. */
  title: string;
}

/** A second person agrees with a decision, after a look at what that means. */
export function ConfirmButton({ decisionId, title }: Props) {
  return (
    <Asked
      label="Confirm"
      title={title}
      confirm="I agree with this decision"
      act={() => confirmDecisionAction({ decisionId })}
    >
      <Text>
        Your name and today's date stand beside the decision from now on, wherever the answer is shown. It
        cannot be undone; the decision can still be withdrawn.
      </Text>
    </Asked>
  );
}

/** Takes a decision back, with a reason. What was typed stays until it is recorded. */
export function WithdrawButton({ decisionId, title }: Props) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();

  async function act() {
    const read = withdrawSchema.safeParse({ decisionId, reason });
    setError(read.error?.issues[0]?.message);
    return read.success ? withdrawDecisionAction(read.data) : undefined;
  }

  return (
    <Asked label="Withdraw" title={title} confirm="Withdraw it" isGrave act={act}>
      <Text>
        The question is open again, and the finding and the deadlines follow. What was decided and why stays
        on record.
      </Text>
      <Textarea
        label="Reason"
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={error}
      />
    </Asked>
  );
}

interface AskedProps {
  label: string;
  title: string;
  confirm: string;
  isGrave?: boolean;
  /** `undefined`: something on the dialog has to be mended first. */
  act: () => Promise<Result<unknown> | undefined>;
  children: ReactNode;
}

function Asked({ label, title, confirm, isGrave, act, children }: AskedProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function run() {
    setBusy(true);
    setProblem(undefined);
    const answer = await act().catch(() => "unreachable" as const);
    setBusy(false);
    if (answer === undefined) return;
    if (answer !== "unreachable" && answer.ok) {
      setAsking(false);
      return router.refresh();
    }
    setProblem(
      answer === "unreachable"
        ? "The server cannot be reached. Nothing was recorded; what you typed is still here."
        : answer.refusal.message,
    );
  }

  return (
    <>
      <Button variant="default" aria-label={`${label}: ${title}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog title={label} opened={isAsking} onClose={() => setAsking(false)}>
        <Stack>
          <Text fw={600}>{title}</Text>
          {problem && (
            <Notice tone="red" role="alert" title="Not recorded">
              {problem}
            </Notice>
          )}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button color={isGrave ? "red.9" : undefined} loading={isBusy} onClick={run}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
