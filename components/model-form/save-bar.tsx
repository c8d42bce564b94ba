import { Button } from "@mantine/core";
import { useFormContext, useFormState } from "react-hook-form";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./model-form.module.css";
import { useLeaveGuard } from "./use-leave-guard";

interface Props {
  formId: string;
  isReady: boolean;
  isSaved: boolean;
  onCancel: () => void;
}

/** Save and Cancel, always in view. */
export function SaveBar({ formId, isReady, isSaved, onCancel }: Props) {
  const { control } = useFormContext<ModelForm>();
  const { isDirty, isSubmitting } = useFormState({ control });
  useLeaveGuard(isDirty && !isSaved);
  return (
    <div className={classes.saveBar}>
      <Button type="submit" form={formId} disabled={!isReady} loading={isSubmitting || isSaved}>
        Save
      </Button>
      <Button
        variant="default"
        onClick={() => {
          const question = "Discard what you typed? It cannot be brought back.";
          if (!isDirty || window.confirm(question)) onCancel();
        }}
      >
        Cancel
      </Button>
    </div>
  );
}
