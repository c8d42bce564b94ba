import { Button } from "@mantine/core";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import type { Draft } from "./draft-store";

interface Props {
  draft: Draft;
  onRestore: () => void;
  onDiscard: () => void;
}

/** Offers input that was left unsaved in this tab. */
export function DraftNotice({ draft, onRestore, onDiscard }: Props) {
  return (
    <Notice
      tone="harbour"
      role="status"
      title="You left input here that was not saved"
      actions={
        <>
          <Button size="compact-md" onClick={onRestore}>
            Bring it back
          </Button>
          <Button size="compact-md" variant="default" onClick={onDiscard}>
            Discard it
          </Button>
        </>
      }
    >
      Typed until <Instant at={draft.keptAt} />.
    </Notice>
  );
}
