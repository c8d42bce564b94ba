"use client";

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState, useTransition } from "react";
import { leave } from "@/components/sign-in/leave";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { removeOrganisationAction } from "@/lib/organisations/actions";
import { ExportButton } from "./export-button";

/** Removes the organisation after its name is typed; the export is offered first. */
export function RemoveForm({ name }: { name: string }) {
  const isReady = useHydrated();
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState({ name: "", reason: "" });
  const [problem, setProblem] = useState<{ message: string; fields?: Record<string, string> }>();
  const [isPending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const answer = await removeOrganisationAction(typed).catch(() => undefined);
      if (answer?.ok) return leave();
      const refusal = answer?.refusal;
      setProblem({
        message: refusal?.message ?? "The server cannot be reached. Nothing was removed; try again.",
        ...(refusal?.code === "invalid" && { fields: refusal.fields }),
      });
    });
  return (
    <>
      <p>
        Takes {name} out of this installation with every record, history, person and file. It cannot be
        undone.
      </p>
      <Button color="red.9" disabled={!isReady} onClick={() => setAsking(true)}>
        Remove the organisation
      </Button>
      <Dialog title={`Remove ${name}?`} opened={isAsking} onClose={() => setAsking(false)}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <Stack>
            <Text size="sm">
              Everything goes: it cannot be brought back from here. Everybody is signed out. One line stays
              with whoever runs this installation: when it was, your account's number, your reason and the
              last hash of the audit trail.
            </Text>
            <Group>
              <ExportButton />
            </Group>
            {problem && problem.fields === undefined && (
              <Notice tone="red" role="alert" title="Not removed">
                {problem.message}
              </Notice>
            )}
            <TextInput
              label="Name of the organisation"
              description={`Type ${name}`}
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
              error={problem?.fields?.name}
              autoComplete="off"
            />
            <TextInput
              label="Reason"
              value={typed.reason}
              onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
              error={problem?.fields?.reason}
              autoComplete="off"
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                Keep it
              </Button>
              <Button type="submit" color="red.9" loading={isPending}>
                Remove it for good
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
