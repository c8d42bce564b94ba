import { useDeferredValue } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ClassBadge } from "@/components/ui/class-badge";
import { modelClass } from "@/lib/assessments/summary";
import { checkFinding } from "@/lib/check/check-finding";
import type { IsoDate } from "@/lib/law/types";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./check.module.css";

/** The finding in two words at the foot of a phone, with the way to all of it. */
export function CheckStatus({ today }: { today: IsoDate }) {
  const { control } = useFormContext<ModelForm>();
  const values = useDeferredValue(useWatch({ control }) as ModelForm);
  const { assessment } = checkFinding(values, today);
  return (
    <div className={classes.foot}>
      <ClassBadge modelClass={modelClass(assessment)} /> <a href="#result">See why and what follows</a>
    </div>
  );
}
