import { Title } from "@mantine/core";
import { LinkButton } from "./link-button";

/** An address that leads nowhere, or to what belongs to another organisation: the two read the same. */
export function NothingHere() {
  return (
    <>
      <Title order={1}>Nothing here</Title>
      <p>
        This address leads to nothing you can see: it may be mistyped, or belong to another organisation.
        Records are never deleted; an archived model keeps its address.
      </p>
      <LinkButton href="/models">Go to the models</LinkButton>
    </>
  );
}
