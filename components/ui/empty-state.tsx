import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

interface Props {
  title: string;
  children: ReactNode;
  /** What to do next. */
  actions?: ReactNode;
}

/** Where nothing is to be shown: why, and what to do next. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.words}>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
