import { Flop } from "@/components/ui/flop";
import { TextLink } from "@/components/ui/text-link";
import { difference } from "@/lib/models/difference";
import { recordedCompute } from "@/lib/models/recorded-compute";
import { type ModelForm, modelSchema } from "@/lib/models/schema";
import classes from "./record.module.css";

/** What the compute ledger of a record comes to, beside the stated figures, and the way to it. */
export function RecordCompute({ id, form }: { id: string; form: ModelForm }) {
  const data = modelSchema.parse(form);
  const { totals, trainingFlop, cumulativeTrainingFlop } = recordedCompute(data);
  const link = (words: string) => <TextLink href={`/models/${id}/compute`}>{words}</TextLink>;
  if (totals === undefined) {
    const counted =
      data.ledger.length === 0 ? "Nothing is in the compute ledger" : "Nothing in the compute ledger counts";
    return (
      <p className={classes.small}>
        {counted}: the figures above are as stated. {link("Count the compute piece by piece")}
      </p>
    );
  }
  const rows = [
    { label: "Training compute by the ledger", flop: trainingFlop, stated: data.trainingFlop },
    {
      label: "Cumulative compute by the ledger",
      flop: cumulativeTrainingFlop,
      stated: data.cumulativeTrainingFlop,
    },
  ];
  return (
    <>
      <h4>By the ledger: what the finding rests on</h4>
      <dl className={classes.facts}>
        {rows.map(({ label, flop, stated }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Flop flop={flop} />
              {flop !== null && stated !== null && ` (${difference(flop, stated)} the stated figure)`}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.small}>
        {data.ledger.length === 1 ? "One entry" : `${data.ledger.length} entries`}.{" "}
        {link("Open the compute ledger")}
      </p>
    </>
  );
}
