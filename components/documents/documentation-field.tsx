import { Box, Checkbox, Text, TextInput } from "@mantine/core";
import { type Ref, useRef, useState } from "react";
import { type Control, useController } from "react-hook-form";
import { TextLink } from "@/components/ui/text-link";
import { notApplicable, notApplicableReason } from "@/lib/documents/answer";
import type { AskedField } from "@/lib/documents/asked";
import { type Answers, answerName } from "@/lib/documents/schema";
import { AnswerEditor } from "./answer-editor";
import classes from "./documentation.module.css";
import { FieldFacts } from "./field-facts";

interface Props {
  field: AskedField;
  control: Control<Answers>;
  /** What the record says; `undefined` where it has no say. */
  told: string | undefined;
  modalities: readonly string[];
  recordHref: string;
}

/** One field people answer, with what the record says of it already. */
export function DocumentationField({ field, control, told, modalities, recordHref }: Props) {
  const { field: input, fieldState } = useController({ control, name: answerName(field.key) });
  const reason = notApplicableReason(input.value);
  const [lifted, setLifted] = useState(reason !== undefined);
  const typed = useRef("");
  const label = `${field.id} ${field.label}`;
  const lift = (on: boolean) => {
    setLifted(on);
    if (on) typed.current = input.value;
    input.onChange(on ? notApplicable(reason ?? "") : typed.current);
  };
  const common = { label, error: fieldState.error?.message, onBlur: input.onBlur };
  return (
    <Box id={`field-${field.id}`} className={classes.anchored} tabIndex={-1}>
      {lifted ? (
        <TextInput
          {...common}
          ref={input.ref as Ref<HTMLInputElement>}
          description={`${field.guidance} Marked as not applicable: say why.`}
          value={reason ?? ""}
          onChange={(event) => input.onChange(notApplicable(event.currentTarget.value))}
        />
      ) : (
        <AnswerEditor
          {...common}
          field={field}
          modalities={modalities}
          onlyOther={field.record?.adds === "other"}
          description={
            <>
              {field.guidance}
              {told && <Told text={told} href={recordHref} />}
            </>
          }
          value={input.value}
          inputRef={input.ref}
          onChange={input.onChange}
        />
      )}
      <FieldFacts field={field} text={lifted ? undefined : input.value} />
      {!field.always && (
        <Checkbox
          mt={6}
          size="xs"
          label="Does not apply"
          aria-label={`${label}: does not apply`}
          checked={lifted}
          onChange={(event) => lift(event.currentTarget.checked)}
        />
      )}
    </Box>
  );
}

function Told({ text, href }: { text: string; href: string }) {
  return (
    <Text component="span" display="block" inherit mt={4} style={{ whiteSpace: "pre-line" }}>
      {`The record says: ${text}. Add what it lacks, or `}
      <TextLink href={href} inherit>
        change the record
      </TextLink>
      .
    </Text>
  );
}
