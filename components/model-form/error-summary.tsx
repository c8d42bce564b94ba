import { useEffect, useRef } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { anchorOf } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { fieldLabel } from "@/lib/models/show-value";
import classes from "./model-form.module.css";

/** After a save that did not pass: every message with a link to its field. Takes the focus each time. */
export function ErrorSummary() {
  const { control } = useFormContext<ModelForm>();
  const { errors, submitCount } = useFormState({ control });
  const box = useRef<HTMLDivElement>(null);
  const found = submitCount === 0 ? [] : messages(errors, "");
  useEffect(() => {
    if (submitCount > 0) box.current?.focus();
  }, [submitCount]);
  if (found.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={classes.summary} role="alert" aria-labelledby="errors">
      <h2 id="errors">
        {found.length === 1 ? "One field needs mending" : `${found.length} fields need mending`}
      </h2>
      <ul>
        {found.map(({ path, message }) => (
          <li key={path}>
            <a href={`#${anchorOf(path)}`}>
              {nameOf(path)}: {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const listed = { versions: "Version", events: "Event" } as const;
const parts: Readonly<Record<string, string>> = {
  releasedOn: "date",
  on: "day",
  kind: "what happened",
  matter: "which matter",
  answerBy: "answer due on",
};

function nameOf(path: string): string {
  const [, list, index, part = ""] = /^(versions|events)\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index === undefined) return fieldLabel(path);
  return `${listed[list as keyof typeof listed]} ${Number(index) + 1}, ${parts[part] ?? part}`;
}

/** Messages out of the form's tree of errors, each with its path. */
function messages(tree: object, at: string): { path: string; message: string }[] {
  return Object.entries(tree).flatMap(([name, part]) => {
    if (typeof part !== "object" || part === null || name === "ref" || name === "root") return [];
    const path = at === "" ? name : `${at}.${name}`;
    if ("message" in part && typeof part.message === "string") return [{ path, message: part.message }];
    return messages(part, path);
  });
}
