import type { ReactNode } from "react";
import classes from "./notice.module.css";

interface Props {
  tone: "orange" | "red" | "harbour" | "gray";
  title?: string;
  /** `alert` for what came up just now and must be heard; `status` for what may wait. */
  role?: "alert" | "status";
  actions?: ReactNode;
  children?: ReactNode;
}

/** Something to know before reading on. */
export function Notice({ tone, title, role, actions, children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      {title && <p className={classes.title}>{title}</p>}
      {children && <div>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
