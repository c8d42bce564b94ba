"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Button } from "@mantine/core";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useFieldLinks } from "@/components/model-form/use-field-links";
import { checkGroups } from "@/lib/check/check-groups";
import type { IsoDate } from "@/lib/law/types";
import { formValues } from "@/lib/models/form-values";
import { blankModelForm, type ModelData, type ModelForm, modelSchema } from "@/lib/models/schema";
import classes from "./check.module.css";
import { CheckGroup } from "./check-group";
import { CheckResult } from "./check-result";
import { CheckStatus } from "./check-status";
import { ComputeEstimate } from "./compute-estimate";

const blank = formValues({ ...blankModelForm, name: "–", provider: "–" });

/**
 * Classifies one model in the browser. No form element on purpose: before the page has loaded its code, Enter
 * would send a form's fields to the server in the address.
 */
export function Check({ today }: { today: IsoDate }) {
  const form = useForm<ModelForm, unknown, ModelData>({
    resolver: zodResolver(modelSchema),
    defaultValues: blank,
    mode: "onTouched",
  });
  const [ourRole, actorRole] = useWatch({ control: form.control, name: ["ourRole", "actorRole"] });
  const modifies =
    actorRole === "downstream_modifier" || (actorRole === "" && ourRole === "downstream_modifier");
  useFieldLinks();

  return (
    <FormProvider {...form}>
      <div className={classes.columns}>
        <div className={classes.form}>
          <CheckGroup group={checkGroups.who} />
          <CheckGroup group={checkGroups.what} />
          <CheckGroup group={checkGroups.compute}>
            <ComputeEstimate />
          </CheckGroup>
          {modifies && <CheckGroup group={checkGroups.base} />}
          <CheckGroup group={checkGroups.open} />
          <CheckGroup group={checkGroups.dates} />
          <Button variant="default" onClick={() => form.reset(blank)}>
            Start over
          </Button>
        </div>
        <CheckResult today={today} />
      </div>
      <CheckStatus today={today} />
    </FormProvider>
  );
}
