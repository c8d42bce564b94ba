import type { ReactNode } from "react";
import classes from "./mark.module.css";

export type Tone = "red" | "orange" | "green" | "violet" | "gray" | "harbour";

interface Props {
  tone: Tone;
  /** A dashed edge: something is still open here. */
  isOpen?: boolean;
  title?: string;
  children: ReactNode;
}

/** A few words set apart by colour; the words alone say all of it. */
export function Mark({ tone, isOpen, title, children }: Props) {
  return (
    <span className={classes.mark} data-tone={tone} data-open={isOpen || undefined} title={title}>
      {children}
    </span>
  );
}
