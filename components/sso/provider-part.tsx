import { Text, Title } from "@mantine/core";
import classes from "@/components/account/account.module.css";
import type { ProviderSettings } from "@/lib/sso/settings";
import { ProviderForm } from "./provider-form";

interface Props {
  provider: ProviderSettings | null;
  /** Where the provider sends people back to. */
  returnAddress: string;
  /** Where people of this organisation can begin. */
  ownAddress: string;
}

/** Single sign-on of an organisation: what to tell the provider, and what it told. */
export function ProviderPart({ provider, returnAddress, ownAddress }: Props) {
  return (
    <section aria-labelledby="provider-title">
      <Title order={2} size="h3" id="provider-title">
        Sign-in with your organisation
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        People sign in where they do for everything else at work, by OpenID Connect. Members are told by an
        e-mail address that the provider has verified. What it asks for, a second factor say, is settled
        there.
      </Text>
      <dl className={classes.facts}>
        <dt>Return address, to register at the provider</dt>
        <dd>
          <code>{returnAddress}</code>
        </dd>
        {provider && (
          <>
            <dt>Your organisation's own address for signing in</dt>
            <dd>
              <code>{ownAddress}</code>
            </dd>
          </>
        )}
      </dl>
      <ProviderForm provider={provider} />
    </section>
  );
}
