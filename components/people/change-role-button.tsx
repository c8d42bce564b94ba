"use client";

import { Button, Group, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Role } from "@/lib/auth/roles";
import { changeRoleAction } from "@/lib/people/actions";
import type { PersonView } from "@/lib/people/person-view";
import { RoleFields } from "./role-fields";

/** Gives somebody another role or, to an auditor, another last day. */
export function ChangeRoleButton({ person, own }: { person: PersonView; own: Role }) {
  const { id, name, role: was } = person;
  const router = useRouter();
  const isReady = useHydrated();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [values, setValues] = useState({ role: was as string, accessEndsOn: person.accessEndsOn ?? "" });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();

  function open() {
    setValues({ role: was, accessEndsOn: person.accessEndsOn ?? "" });
    setErrors({});
    setProblem(undefined);
    setAsking(true);
  }

  async function save() {
    setBusy(true);
    setErrors({});
    setProblem(undefined);
    const accessEndsOn = values.role === "auditor" ? values.accessEndsOn : "";
    const answer = await changeRoleAction({ id, was, role: values.role, accessEndsOn }).catch(
      () => undefined,
    );
    setBusy(false);
    if (answer?.ok) {
      setAsking(false);
      return router.refresh();
    }
    if (answer?.refusal.code === "invalid") return setErrors(answer.refusal.fields);
    setProblem(answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.");
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!isReady}
        onClick={open}
        aria-label={`Change role: ${name}`}
      >
        Change role
      </Button>
      <Dialog title={`What ${name} may do`} opened={isAsking} onClose={() => setAsking(false)}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack>
            {problem && (
              <Notice tone="red" role="alert" title="Not changed">
                {problem}
              </Notice>
            )}
            <RoleFields own={own} {...values} errors={errors} onChange={setValues} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                Cancel
              </Button>
              <Button type="submit" loading={isBusy}>
                Change role
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
