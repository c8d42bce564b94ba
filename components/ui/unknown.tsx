import classes from "./unknown.module.css";

/** What is not known is written out: a blank would read as "none". */
export function Unknown({ children = "not known" }: { children?: string }) {
  return <span className={classes.unknown}>{children}</span>;
}
