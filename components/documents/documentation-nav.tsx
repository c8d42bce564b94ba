"use client";

import { Anchor, Group } from "@mantine/core";
import { documentationHref } from "@/lib/documents/fill-href";
import { documentKinds } from "@/lib/documents/kinds";
import { type TypedDocument, typedKinds } from "@/lib/documents/typed-documents";

/** The documents that have something to type. Plain links: the browser warns before unsaved answers are left. */
export function DocumentationNav({ modelId, here }: { modelId: string; here: TypedDocument }) {
  return (
    <Group component="nav" aria-label="Documents to write" gap="xs">
      {typedKinds.map((kind) => (
        <Anchor
          key={kind}
          href={documentationHref(modelId, kind)}
          aria-current={kind === here ? "page" : undefined}
          fw={kind === here ? 700 : undefined}
          size="sm"
          underline="always"
          py={4}
          mr="sm"
        >
          {documentKinds[kind].label}
        </Anchor>
      ))}
    </Group>
  );
}
