"use client";

import { Button, Text, Title } from "@mantine/core";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { renewRecoveryCodesAction } from "@/lib/account/actions";
import { RECOVERY_CODES } from "@/lib/account/factors";
import { useAct } from "./use-act";

interface Props {
  left: number;
  onCodes: (codes: string[]) => void;
}

/** How many recovery codes are left, and the way to new ones. */
export function RecoveryPart({ left, onCodes }: Props) {
  const isReady = useHydrated();
  const { run, isBusy, problem, dialog } = useAct();
  return (
    <div>
      {dialog}
      <Title order={3} size="h4">
        Recovery codes
      </Title>
      <Text size="sm" mb="xs">
        {left} of {RECOVERY_CODES} left. New ones take the place of all before.
      </Text>
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <Button
        variant="default"
        disabled={!isReady}
        loading={isBusy}
        onClick={() =>
          run(
            () => renewRecoveryCodesAction({}),
            (value) => onCodes(value.codes),
          )
        }
      >
        Make new codes
      </Button>
    </div>
  );
}
