"use client";

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Result } from "@/lib/errors";

interface Props {
  /** On the button, and on the one that confirms. */
  label: string;
  /** Names what it acts on, for whoever hears the page. */
  of: string;
  title: string;
  children: ReactNode;
  /** A reason is asked for under this label. */
  reason?: string;
  act: (reason: string) => Promise<Result<unknown>>;
}

/** A button that asks first, says what will happen, and keeps what was typed when it is refused. */
export function AskButton({ label, of, title, children, reason, act }: Props) {
  const router = useRouter();
  const isReady = useHydrated();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<{ message: string; field?: string }>();

  async function confirm() {
    setBusy(true);
    setProblem(undefined);
    const answer = await act(text).catch(() => undefined);
    setBusy(false);
    if (answer?.ok) {
      setAsking(false);
      return router.refresh();
    }
    const refusal = answer?.refusal;
    setProblem({
      message: refusal?.message ?? "The server cannot be reached. Nothing was changed; try again.",
      ...(refusal?.code === "invalid" && { field: refusal.fields.reason }),
    });
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!isReady}
        aria-label={`${label}: ${of}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Dialog title={title} opened={isAsking} onClose={() => setAsking(false)}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <Stack>
            <Text size="sm">{children}</Text>
            {problem && !problem.field && (
              <Notice tone="red" role="alert" title="Not done">
                {problem.message}
              </Notice>
            )}
            {reason && (
              <TextInput
                label={reason}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
                error={problem?.field}
                data-autofocus
              />
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={isBusy}>
                {label}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
