"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { endOtherSessionsAction, endSessionAction } from "@/lib/account/actions";
import { useAct } from "./use-act";

/** Ends one session; whoever works in it has to sign in again. */
export function EndSessionButton({ id, browser }: { id: string; browser: string }) {
  const isReady = useHydrated();
  const { run, isBusy, problem, dialog } = useAct();
  return (
    <div>
      {dialog}
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <Button
        variant="default"
        size="compact-md"
        disabled={!isReady}
        loading={isBusy}
        aria-label={`End the session in ${browser}`}
        onClick={() => run(() => endSessionAction({ id }))}
      >
        End
      </Button>
    </div>
  );
}

/** Ends all sessions but this one, after asking. */
export function EndOtherSessions({ count }: { count: number }) {
  const isReady = useHydrated();
  const [isAsking, setAsking] = useState(false);
  const { run, isBusy, problem, dialog } = useAct();
  const what = count === 1 ? "the other session" : `the ${count} other sessions`;
  return (
    <>
      {dialog}
      <Button variant="default" mt="md" disabled={!isReady} onClick={() => setAsking(true)}>
        End all others
      </Button>
      <Dialog title={`End ${what}?`} opened={isAsking} onClose={() => setAsking(false)}>
        <Stack>
          <Text size="sm">
            Whoever works there is asked to sign in at once; what was not saved there is lost. This session
            stays.
          </Text>
          {problem && <Notice tone="red" role="alert" title={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button
              color="red.9"
              loading={isBusy}
              onClick={() =>
                run(
                  () => endOtherSessionsAction({}),
                  () => setAsking(false),
                )
              }
            >
              End them
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
