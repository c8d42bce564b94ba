import { TextLink } from "@/components/ui/text-link";
import { showPinpoint } from "@/lib/assessments/show-reference";
import { showDay } from "@/lib/engine/show-day";
import { sources } from "@/lib/law/sources";
import type { IsoDate } from "@/lib/law/types";
import { lawAddress, type ProvisionFilter } from "@/lib/provisions/filter";
import { type Provision, valueInForce } from "@/lib/provisions/provision";
import classes from "./law.module.css";

interface Props {
  provisions: readonly Provision[];
  filter: ProvisionFilter;
  on: IsoDate;
}

/** Provisions one under the other, each with what holds on the day and where it stands. */
export function LawList({ provisions, filter, on }: Props) {
  return (
    <ul className={classes.list}>
      {provisions.map((provision) => (
        <li key={provision.id}>
          <span className={classes.number}>{provision.number}</span>
          <TextLink inherit href={lawAddress(filter, provision.id)}>
            {provision.title}
          </TextLink>
          <span className={classes.cited}>{lineOf(provision, on)}</span>
        </li>
      ))}
    </ul>
  );
}

function lineOf(provision: Provision, on: IsoDate): string {
  const { kind, cite, history } = provision;
  if (kind === "source") {
    const { edition, readOn, reviewBy } = sources[cite.source];
    return `${edition}. Read on ${showDay(readOn)}, to be read again by ${showDay(reviewBy)}`;
  }
  const where = `${showPinpoint(cite.pinpoint)}, ${sources[cite.source].title}`;
  const first = history[0]?.from ?? "";
  if (kind === "date") return `${showDay(first)}, ${first <= on ? "has come" : "still ahead"}. ${where}`;
  const value = valueInForce(provision, on);
  if (value === undefined) return `From ${showDay(first)}. ${where}`;
  const says = kind === "threshold" || kind === "deadline" ? `${value.value}. ` : "";
  return `${says}${where}`;
}
