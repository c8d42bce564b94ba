import { LinkButton } from "@/components/ui/link-button";
import { listAddress } from "@/lib/models/list-address";
import type { ListFilter } from "@/lib/models/list-filter";
import classes from "./list-pages.module.css";

interface Props {
  filter: ListFilter;
  shown: number;
  /** Not counted under the law of another day. */
  count: number | undefined;
  isCountCapped: boolean;
  next: string | undefined;
}

/** How much of the list is in view, and the way to the rest. */
export function ListPages({ filter, shown, count, isCountCapped, next }: Props) {
  const total = count === undefined ? "" : ` of ${count}${isCountCapped ? "+" : ""}`;
  return (
    <nav aria-label="Pages of the list" className={classes.pages}>
      <p>
        {shown}
        {total} {(count ?? shown) === 1 ? "model" : "models"}
        {count === undefined && " on this page"}
      </p>
      {filter.after && (
        <LinkButton href={listAddress({ ...filter, after: undefined })} variant="default" size="compact-md">
          Back to the first
        </LinkButton>
      )}
      {next && (
        <LinkButton href={listAddress({ ...filter, after: next })} variant="default" size="compact-md">
          Next
        </LinkButton>
      )}
    </nav>
  );
}
