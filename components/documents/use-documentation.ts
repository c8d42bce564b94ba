import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { saveDocumentationAction } from "@/lib/documents/actions";
import { type AnswerSheet, answersOf } from "@/lib/documents/answer-sheet";
import { type Answers, answeredFields, answerName, answersSchema } from "@/lib/documents/schema";
import { typedKinds } from "@/lib/documents/typed-documents";
import type { Conflict } from "@/lib/errors";
import type { Contested } from "./conflict-notice";

const labels = new Map(
  typedKinds
    .flatMap(answeredFields)
    .map((field) => [answerName(field.key), `${field.id} ${field.label}`] as const),
);
const UNREACHED = "The server could not be reached. Nothing you typed is lost; try again in a moment.";

/** What became of the last attempt to save. */
type Outcome =
  | { kind: "saved" }
  | { kind: "refused"; message: string }
  | { kind: "conflict"; message: string; contested: readonly Contested[] };

/** The answers to one document on their way to the record; nothing typed is lost on a refusal. */
export function useDocumentation(sheet: AnswerSheet) {
  const router = useRouter();
  const [revision, setRevision] = useState(sheet.revision);
  const [outcome, setOutcome] = useState<Outcome>();
  /** Grows when answers are put in from outside, so that inputs with a state of their own start anew. */
  const [generation, setGeneration] = useState(0);
  const form = useForm<Answers>({
    defaultValues: sheet.answers,
    resolver: zodResolver(answersSchema[sheet.document]) as unknown as Resolver<Answers>,
  });
  const { isDirty } = form.formState;
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);

  const save = form.handleSubmit(
    async (answers) => {
      setOutcome(undefined);
      const result = await saveDocumentationAction({
        id: sheet.id,
        revision,
        document: sheet.document,
        answers,
      }).catch(() => null);
      if (result === null) return setOutcome({ kind: "refused", message: UNREACHED });
      if (result.ok) {
        setRevision(result.value.revision);
        form.reset(answers, { keepValues: true });
        setOutcome({ kind: "saved" });
        return router.refresh();
      }
      const { refusal } = result;
      if (refusal.code === "conflict") return meet(answers, refusal.message, refusal.theirs);
      if (refusal.code === "invalid")
        for (const [path, message] of Object.entries(refusal.fields))
          form.setError(path.replace(/^answers\./, ""), { message });
      setOutcome({ kind: "refused", message: refusal.message });
    },
    (errors) => {
      const count = Object.keys(errors).length;
      const message = count === 1 ? "One field needs mending." : `${count} fields need mending.`;
      setOutcome({ kind: "refused", message });
    },
  );

  /** Takes over what somebody else saved, but never over an answer typed here. */
  function meet(mine: Answers, message: string, conflict: Conflict) {
    const before = form.formState.defaultValues ?? {};
    const theirs = answersOf(sheet.document, conflict.current.documentation as Record<string, string>);
    const contested = Object.keys(theirs).flatMap((name) => {
      const both = mine[name] !== before[name] && theirs[name] !== before[name];
      return both && mine[name] !== theirs[name]
        ? [{ name, label: labels.get(name) ?? name, theirs: theirs[name] ?? "" }]
        : [];
    });
    const merged = Object.fromEntries(
      Object.keys(theirs).map((name) => [
        name,
        (mine[name] !== before[name] ? mine[name] : theirs[name]) ?? "",
      ]),
    );
    form.reset(theirs);
    for (const [name, text] of Object.entries(merged))
      if (text !== theirs[name]) form.setValue(name, text, { shouldDirty: true });
    setRevision(conflict.revision);
    setGeneration((last) => last + 1);
    setOutcome({ kind: "conflict", message, contested });
  }

  function take({ name, theirs }: Contested) {
    form.setValue(name, theirs, { shouldDirty: true });
    setGeneration((last) => last + 1);
    setOutcome((last) =>
      last?.kind === "conflict"
        ? { ...last, contested: last.contested.filter((one) => one.name !== name) }
        : last,
    );
  }

  return { form, save, outcome, generation, take, isDirty };
}
