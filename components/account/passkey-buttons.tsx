"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { removePasskeyAction, renamePasskeyAction } from "@/lib/account/actions";
import { useAct } from "./use-act";

/** What can be done with one passkey. */
export function PasskeyButtons({ id, name }: { id: string; name: string }) {
  const isReady = useHydrated();
  const [isRenaming, setRenaming] = useState(false);
  const removing = useAct();
  const renaming = useAct();

  function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("name"));
    void renaming.run(
      () => renamePasskeyAction({ id, name: typed }),
      () => setRenaming(false),
    );
  }

  return (
    <div>
      {removing.dialog}
      {removing.problem && <Notice tone="red" role="alert" title={removing.problem} />}
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          disabled={!isReady}
          aria-label={`Rename the passkey ${name}`}
          onClick={() => setRenaming(true)}
        >
          Rename
        </Button>
        <Button
          variant="default"
          size="compact-md"
          disabled={!isReady}
          loading={removing.isBusy}
          aria-label={`Remove the passkey ${name}`}
          onClick={() => removing.run(() => removePasskeyAction({ id }))}
        >
          Remove
        </Button>
      </Group>
      <Dialog title={`Rename ${name}`} opened={isRenaming} onClose={() => setRenaming(false)}>
        <form onSubmit={rename} noValidate>
          <Stack>
            {renaming.problem && <Notice tone="red" role="alert" title={renaming.problem} />}
            <TextInput
              name="name"
              label="Name"
              autoComplete="off"
              defaultValue={name}
              data-autofocus
              error={renaming.faults.name}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setRenaming(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={renaming.isBusy}>
                Save
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </div>
  );
}
