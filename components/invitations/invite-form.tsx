"use client";

import { Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import classes from "@/components/people/people.module.css";
import { RoleFields } from "@/components/people/role-fields";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Role } from "@/lib/auth/roles";
import { invitePersonAction } from "@/lib/invitations/actions";
import { NewLink } from "./new-link";

const blank = { role: "contributor", accessEndsOn: "" };

/** Invites somebody by address and role, and shows the link this once. What was typed stays until it is sent. */
export function InviteForm({ own, sendsMail }: { own: Role; sendsMail: boolean }) {
  const router = useRouter();
  const isReady = useHydrated();
  const [email, setEmail] = useState("");
  const [place, setPlace] = useState(blank);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<{ email: string; path: string; isMailed: boolean }>();

  async function invite() {
    setBusy(true);
    setErrors({});
    setProblem(undefined);
    setMade(undefined);
    const accessEndsOn = place.role === "auditor" ? place.accessEndsOn : "";
    const typed = { email, role: place.role, accessEndsOn };
    const answer = await invitePersonAction(typed).catch(() => undefined);
    setBusy(false);
    if (answer?.ok) {
      setMade({ email, ...answer.value });
      setEmail("");
      setPlace(blank);
      return router.refresh();
    }
    if (answer?.refusal.code === "invalid") return setErrors(answer.refusal.fields);
    setProblem(answer?.refusal.message ?? "The server cannot be reached. Nobody was invited; try again.");
  }

  return (
    <>
      {made && <NewLink {...made} />}
      {problem && (
        <Notice tone="red" role="alert" title="Not invited">
          {problem}
        </Notice>
      )}
      <form
        noValidate
        aria-label="Invite somebody"
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <fieldset disabled={!isReady} className={classes.fields}>
          <TextInput
            type="email"
            label="Email"
            description={sendsMail ? "The invitation goes there." : "What they will sign in with."}
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={errors.email}
          />
          <RoleFields own={own} {...place} errors={errors} onChange={setPlace} />
        </fieldset>
        <Button type="submit" mt="sm" loading={isBusy} disabled={!isReady}>
          Invite
        </Button>
      </form>
    </>
  );
}
