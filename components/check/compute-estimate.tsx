import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { ReadCounts } from "@/components/parameters/read-counts";
import { Pinpoint } from "@/components/ui/pinpoint";
import { estimateCite, estimateTrainingFlop } from "@/lib/check/estimate";
import { showFlop, writeFlop } from "@/lib/engine/flop";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./check.module.css";

const unreadable = "Write a whole number, for example 70B or 15T.";

/** Helps whoever knows size and data but no figure. Says what such an estimate leaves out. */
export function ComputeEstimate() {
  const { setValue } = useFormContext<ModelForm>();
  const [size, setSize] = useState("");
  const [tokens, setTokens] = useState("");
  const [isTaken, setIsTaken] = useState(false);
  const estimate = estimateTrainingFlop(size, tokens);
  const errorOf = (field: "parameters" | "tokens") =>
    estimate.state === "unreadable" && estimate.field === field ? unreadable : undefined;

  return (
    <details className={classes.part}>
      <summary>Estimate it from parameters and tokens</summary>
      <div className={classes.grid}>
        <TextInput
          label="Parameters"
          description="For a mixture of experts, those active at once. For example 70B."
          autoComplete="off"
          value={size}
          onChange={(event) => setSize(event.currentTarget.value)}
          error={errorOf("parameters")}
        />
        <TextInput
          label="Tokens seen in training"
          description="Repeats included. For example 15T."
          autoComplete="off"
          value={tokens}
          onChange={(event) => setTokens(event.currentTarget.value)}
          error={errorOf("tokens")}
        />
      </div>
      <ReadCounts>
        {({ active }) =>
          active === null ? null : (
            <Button variant="default" size="compact-md" onClick={() => setSize(active.toString())}>
              Use the active ones as parameters
            </Button>
          )
        }
      </ReadCounts>
      <Group mt="sm" gap="sm">
        <Text role="status" size="sm">
          6 × parameters × tokens ={" "}
          {estimate.state === "ready" ? <strong>{showFlop(estimate.flop)}</strong> : "…"}
          {isTaken && " Taken over as training compute."}
        </Text>
        <Button
          variant="default"
          size="compact-md"
          disabled={estimate.state !== "ready"}
          onClick={() => {
            if (estimate.state !== "ready") return;
            setValue("trainingFlop", writeFlop(estimate.flop), { shouldValidate: true, shouldDirty: true });
            setIsTaken(true);
          }}
        >
          Use as training compute
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs" component="div">
        Good for large dense language models only. It leaves out synthetic data made for the training,
        reinforcement learning, further training and the models it builds on, all of which count toward the
        cumulative figure. Near a threshold, measure instead. <Pinpoint cite={estimateCite} />
      </Text>
    </details>
  );
}
