import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./page-header.module.css";

interface Props {
  title: string;
  /** Marks beside the title. */
  marks?: ReactNode;
  /** One line below it. */
  lead?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
}

/** The head of a page: what it is about, and what can be done. */
export function PageHeader({ title, marks, lead, actions }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <div className={classes.title}>
          <Title order={1}>{title}</Title>
          {marks}
        </div>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
