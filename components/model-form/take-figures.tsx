import { Button } from "@mantine/core";
import { useState } from "react";
import { type PathValue, useFormContext, useWatch } from "react-hook-form";
import classes from "@/components/parameters/parameters.module.css";
import { Notice } from "@/components/ui/notice";
import { Unknown } from "@/components/ui/unknown";
import type { ModelForm } from "@/lib/models/schema";
import { fieldLabel, showValue } from "@/lib/models/show-value";
import type { Count } from "@/lib/parameters/count";
import {
  type FigureChange,
  type FigureField,
  figureChanges,
  figuresNow,
} from "@/lib/parameters/record-figures";

/** Takes a count over into the form: says first what stands there, and can be undone. */
export function TakeFigures({ count }: { count: Count }) {
  const { control, getValues, setValue } = useFormContext<ModelForm>();
  useWatch({ control, name: ["parametersTotal", "parametersActive", "architecture", "sources.parameters"] });
  const [taken, setTaken] = useState<readonly FigureChange[]>([]);
  const changes = figureChanges(count, figuresNow(getValues()));

  function put(field: FigureChange["field"], text: string) {
    const value = text as PathValue<ModelForm, FigureField>;
    setValue(field, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  }

  if (taken.length > 0) {
    return (
      <Notice
        tone="harbour"
        title="Taken over, and recorded once you save"
        actions={
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              // What was typed over since then stays as it was typed.
              for (const { field, from, to } of taken)
                if (figuresNow(getValues())[field] === to) put(field, from);
              setTaken([]);
            }}
          >
            Undo
          </Button>
        }
      >
        <Changes changes={taken} />
      </Notice>
    );
  }
  if (changes.length === 0) return <p>The form holds these figures already.</p>;
  return (
    <div className={classes.actions}>
      <h3>What would change in the form</h3>
      <Changes changes={changes} />
      <Button
        mt="xs"
        onClick={() => {
          setTaken(changes);
          for (const { field, to } of changes) put(field, to);
        }}
      >
        Use these figures
      </Button>
    </div>
  );
}

function Changes({ changes }: { changes: readonly FigureChange[] }) {
  return (
    <ul>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {fieldLabel(field)}: {showValue(field, from) || <Unknown />} → {showValue(field, to) || <Unknown />}
        </li>
      ))}
    </ul>
  );
}
