import { type ReactNode, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./model-form.module.css";

/** What is asked of a modification only: closed until it is one. Closing it loses nothing typed. */
export function BaseModelPart({ children }: { children: ReactNode }) {
  const { control } = useFormContext<ModelForm>();
  const [modifies, ourRole, actorRole] = useWatch({
    control,
    name: ["isThirdPartyModification", "ourRole", "actorRole"],
  });
  const isAsked =
    modifies === "yes" ||
    (modifies === "" &&
      (ourRole === "downstream_modifier" ||
        actorRole === "downstream_modifier" ||
        actorRole === "contractor"));
  const [chosen, setChosen] = useState<{ whileAsked: boolean; isOpen: boolean }>();
  const isOpen = chosen?.whileAsked === isAsked ? chosen.isOpen : isAsked;
  return (
    <details
      className={classes.part}
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open !== isOpen) setChosen({ whileAsked: isAsked, isOpen: open });
      }}
    >
      <summary>The base model and the modification</summary>
      <div className={classes.grid}>{children}</div>
    </details>
  );
}
