import { Box, Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import type { AskedField } from "@/lib/documents/asked";
import classes from "./documentation.module.css";
import { FieldFacts } from "./field-facts";

/** One field that the record alone answers. */
export function RecordField({ field, told, href }: { field: AskedField; told: string; href: string }) {
  return (
    <Box id={`field-${field.id}`} className={classes.anchored} tabIndex={-1}>
      <Text size="sm" fw={600}>{`${field.id} ${field.label}`}</Text>
      <Text style={{ whiteSpace: "pre-line" }}>{told || "Not recorded"}</Text>
      <TextLink href={href} size="sm">
        {`${told ? "Change" : "Fill in"} ${field.id} in the record`}
      </TextLink>
      <FieldFacts field={field} />
    </Box>
  );
}
