"use client";

import { Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import type { ImportCounts } from "@/lib/imports/import-outcomes";
import { countedRecords } from "./counted-records";

interface Props {
  counts: ImportCounts;
  opened: boolean;
  busy: boolean;
  onClose: () => void;
  onApply: () => void;
}

const TITLE = "Apply this import?";

/** Says what applying will do, and asks. Put together by hand: the library's title bar would be a second banner. */
export function ApplyDialog({ counts, opened, busy, onClose, onApply }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content aria-label={TITLE}>
        <Modal.Body p="md">
          <Stack>
            <Title order={2} size="h4">
              {TITLE}
            </Title>
            <Text size="sm">
              {countedRecords(counts.created)} will be created and {countedRecords(counts.changed)} changed,
              all together or none.{" "}
              {counts.kept > 0 && `What was edited by hand in ${countedRecords(counts.kept)} stays. `}
              {counts.refused > 0 && `${counts.refused} refused lines are left out. `}
              Every change is kept in the record's history.
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button loading={busy} onClick={onApply} data-autofocus>
                Apply the import
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
