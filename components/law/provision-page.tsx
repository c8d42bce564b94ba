import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AsOf } from "@/lib/assessments/as-of";
import { laterOf } from "@/lib/engine/days";
import { showDay } from "@/lib/engine/show-day";
import { changelog } from "@/lib/law/changelog";
import type { IsoDate } from "@/lib/law/types";
import { provisionById } from "@/lib/provisions/catalogue";
import { lawAddress } from "@/lib/provisions/filter";
import { sourcesToReview } from "@/lib/provisions/from-sources";
import { kindLabels, type Provision, valueInForce } from "@/lib/provisions/provision";
import type { TouchedModels } from "@/lib/provisions/touched-model";
import classes from "./law.module.css";
import { LawChanges } from "./law-changes";
import { ProvisionHistory } from "./provision-history";
import { ProvisionSource } from "./provision-source";
import { ReviewBanner } from "./review-banner";
import { TouchedList } from "./touched-list";

interface Props {
  provision: Provision;
  asOf: AsOf;
  today: IsoDate;
  touched: TouchedModels;
  after: string | undefined;
}

/** One thing the law says: its text in our words, where it stands, since when, and whom it touches. */
export function ProvisionPage({ provision, asOf, today, touched, after }: Props) {
  const { kind, number, title, text, cite, details, history, related, id } = provision;
  const filter = { asOf: asOf.isChosen ? asOf.on : undefined };
  const first = history[0]?.from;
  const isLater = first !== undefined && kind !== "date" && valueInForce(provision, asOf.on) === undefined;
  const overdue = sourcesToReview(laterOf(today, asOf.on)).filter((source) => source === cite.source);
  const changes = changelog.filter(({ ids }) => ids.includes(id));
  return (
    <>
      <p className={classes.dim}>
        <TextLink inherit href={lawAddress(filter)}>
          The law
        </TextLink>{" "}
        / {kindLabels[kind]}
      </p>
      <PageHeader title={title} lead={number ? `${number}, on ${showDay(asOf.on)}` : undefined} />
      <ReviewBanner overdue={overdue} />
      {isLater && (
        <Notice tone="gray" title={`Not in force on ${showDay(asOf.on)}`}>
          It applies from {showDay(first)}.
        </Notice>
      )}
      <div className={classes.columns}>
        <div>
          <section className={classes.part} aria-labelledby="says">
            <h2 id="says">What it says, in our words</h2>
            <p>{text}</p>
            <dl className={classes.details}>
              {details.map(([label, words]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
          <TouchedList provision={provision} touched={touched} after={after} filter={filter} />
        </div>
        <div>
          <ProvisionSource cite={cite} />
          <ProvisionHistory history={history} on={asOf.on} />
          {related.length > 0 && (
            <section className={classes.part} aria-labelledby="related">
              <h2 id="related">Belongs with</h2>
              <ul className={classes.plain}>
                {related.map((other) => (
                  <li key={other}>
                    <TextLink inherit href={lawAddress(filter, other)}>
                      {provisionById(other)?.title ?? other}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {changes.length > 0 && (
            <section className={classes.part} aria-labelledby="changed">
              <h2 id="changed">What changed here</h2>
              <LawChanges changes={changes} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}
