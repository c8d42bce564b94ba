"use client";

import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAct } from "@/components/account/use-act";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { removeProviderAction, setProviderAction } from "@/lib/sso/actions";
import type { ProviderSettings } from "@/lib/sso/settings";

/** Sets at which provider people of the organisation may sign in. */
export function ProviderForm({ provider }: { provider: ProviderSettings | null }) {
  const isReady = useHydrated();
  const { run, isBusy, problem, faults, dialog } = useAct();
  const [said, setSaid] = useState<string>();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const typed = {
      issuer: text("issuer"),
      clientId: text("clientId"),
      clientSecret: text("clientSecret"),
      domains: text("domains"),
      mayJoin: form.has("mayJoin"),
    };
    setSaid(undefined);
    void run(
      () => setProviderAction(typed),
      () => setSaid("The provider is saved. Try it in another window before you rely on it."),
    );
  }

  return (
    <>
      {dialog}
      <form onSubmit={submit} noValidate aria-label="Provider">
        <Stack maw={560}>
          <div role="status">{said && <Notice tone="harbour" title={said} />}</div>
          {problem && <Notice tone="red" role="alert" title={problem} />}
          {provider && !provider.isReadable && (
            <Notice tone="orange" title="Enter the client secret anew: the kept one can no longer be read." />
          )}
          <TextInput
            name="issuer"
            label="Address of the provider"
            description="Its issuer, for example https://login.example.org."
            autoComplete="off"
            defaultValue={provider?.issuer}
            error={faults.issuer}
          />
          <TextInput
            name="clientId"
            label="Client ID"
            autoComplete="off"
            defaultValue={provider?.clientId}
            error={faults.clientId}
          />
          <TextInput
            name="clientSecret"
            type="password"
            label="Client secret"
            description={
              provider
                ? "Kept encrypted and never shown. Leave empty to keep it."
                : "Kept encrypted and never shown."
            }
            autoComplete="off"
            error={faults.clientSecret}
          />
          <TextInput
            name="domains"
            label="Domains of your e-mail addresses"
            description="With commas between them. Whoever enters such an address is led to this provider."
            autoComplete="off"
            defaultValue={provider?.domains.join(", ")}
            error={faults.domains}
          />
          <Checkbox
            name="mayJoin"
            label="Whoever signs in there with an address of these domains becomes a member, with the lowest role"
            defaultChecked={provider?.mayJoin}
          />
          <Group>
            <Button type="submit" disabled={!isReady} loading={isBusy}>
              Save the provider
            </Button>
            {provider && (
              <Button
                variant="default"
                disabled={!isReady || isBusy}
                onClick={() =>
                  run(
                    () => removeProviderAction({}),
                    () => setSaid("The provider is removed. People sign in by password or passkey."),
                  )
                }
              >
                Remove the provider
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </>
  );
}
