import { DayLink } from "@/components/ui/day-link";
import { listAddress } from "@/lib/models/list-address";
import { firstDirection, type ListFilter, type ModelSort } from "@/lib/models/list-filter";

import classes from "./model-table.module.css";

interface Props {
  sort: ModelSort;
  filter: ListFilter;
  children: string;
}

/** The head of a column by which the list can be ordered; a second click turns the order around. */
export function SortHead({ sort, filter, children }: Props) {
  const isSorted = (filter.sort ?? "name") === sort;
  const direction = filter.dir ?? firstDirection[sort];
  const next = isSorted && direction === firstDirection[sort] ? opposite(direction) : undefined;
  const address = listAddress({
    ...filter,
    sort: sort === "name" ? undefined : sort,
    dir: next,
    after: undefined,
  });
  return (
    <th scope="col" aria-sort={isSorted ? (direction === "asc" ? "ascending" : "descending") : undefined}>
      <DayLink href={address} className={classes.sort} prefetch={false} scroll={false}>
        {children}
        <span aria-hidden="true">{isSorted ? (direction === "asc" ? " ▲" : " ▼") : " ↕"}</span>
      </DayLink>
    </th>
  );
}

const opposite = (direction: "asc" | "desc") => (direction === "asc" ? "desc" : "asc");
