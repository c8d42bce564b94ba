import { DayLink } from "@/components/ui/day-link";
import classes from "./record-nav.module.css";

/** The pages of one record, in the order of its tabs. */
const places = [
  { id: "record", label: "Record", path: "" },
  { id: "compute", label: "Compute", path: "/compute" },
  { id: "lineage", label: "Lineage", path: "/lineage" },
  { id: "judgements", label: "Judgements", path: "/judgements" },
  { id: "documents", label: "Documents", path: "/documents" },
  { id: "training", label: "Training", path: "/training" },
  { id: "history", label: "History", path: "/history" },
] as const;

interface Props {
  /** The record's id. */
  id: string;
  here: (typeof places)[number]["id"];
}

/** The way between the pages of one record. */
export function RecordNav({ id, here }: Props) {
  return (
    <nav aria-label="This record" className={classes.places}>
      {places.map((place) => (
        <DayLink
          key={place.id}
          href={`/models/${id}${place.path}`}
          prefetch={false}
          aria-current={place.id === here ? "page" : undefined}
        >
          {place.label}
        </DayLink>
      ))}
    </nav>
  );
}
