import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { withdrawTurnoverAction } from "@/lib/exposure/actions";

/** Asks why a year's figure is taken back; the figure stays in the list. */
export function WithdrawDialog({ financialYear, onClose }: { financialYear: number; onClose: () => void }) {
  const router = useRouter();
  const [source, setSource] = useState("");
  const [problem, setProblem] = useState("");
  const [fault, setFault] = useState("");
  const [isBusy, setIsBusy] = useState(false);

  async function confirm() {
    setIsBusy(true);
    setProblem("");
    setFault("");
    const answer = await withdrawTurnoverAction({ financialYear, source }).catch(() => undefined);
    setIsBusy(false);
    if (answer?.ok) {
      router.refresh();
      onClose();
    } else if (answer?.refusal.code === "invalid") setFault(answer.refusal.fields.source ?? "");
    else setProblem(answer?.refusal.message ?? "The server cannot be reached. Nothing was changed.");
  }

  return (
    <Dialog title={`Withdraw the figure of ${financialYear}`} opened onClose={onClose}>
      <Stack>
        <Text size="sm">
          It stays in the list, marked as withdrawn. The figure of an earlier year holds then, if there is
          one.
        </Text>
        {problem && (
          <Alert color="red" title="Not withdrawn" role="alert">
            {problem}
          </Alert>
        )}
        <Textarea
          label="Why"
          autosize
          minRows={2}
          data-autofocus
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          error={fault}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button color="red.9" loading={isBusy} onClick={confirm}>
            Withdraw
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
