import { LinkButton } from "@/components/ui/link-button";
import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import { showDay } from "@/lib/engine/show-day";
import { lawAddress, type ProvisionFilter } from "@/lib/provisions/filter";
import type { Provision } from "@/lib/provisions/provision";
import type { TouchedModels } from "@/lib/provisions/touched-model";
import classes from "./law.module.css";

interface Props {
  provision: Provision;
  touched: TouchedModels;
  after: string | undefined;
  filter: ProvisionFilter;
}

const touching = ["duty", "deadline", "threshold", "date"];

/** The organisation's models a provision touches, a page at a time, as their latest findings say. */
export function TouchedList({ provision: { id, kind }, touched, after, filter }: Props) {
  if (!touching.includes(kind) || (kind === "date" && id !== "legacy-models-comply")) return null;
  const address = lawAddress(filter, id);
  const next =
    touched.next && `${address}${address.includes("?") ? "&" : "?"}after=${encodeURIComponent(touched.next)}`;
  return (
    <section className={classes.part} aria-labelledby="touched">
      <h2 id="touched">
        {kind === "threshold" ? "Our models close to it or counted by it" : "Our models it touches"}
      </h2>
      <p className={classes.dim}>As each model's latest finding says; archived models are left out.</p>
      {touched.rows.length === 0 ? (
        <p>None at present.</p>
      ) : (
        <ul className={classes.list}>
          {touched.rows.map((model) => (
            <li key={model.id} style={{ display: "block" }}>
              <TextLink inherit href={`/models/${model.id}`}>
                {model.name}
              </TextLink>
              , {model.provider}
              {model.dueOn && `, due on ${showDay(model.dueOn)}`}{" "}
              {model.isOpen && (
                <Mark tone="orange" isOpen>
                  Open
                </Mark>
              )}
            </li>
          ))}
        </ul>
      )}
      {after && (
        <LinkButton href={address} variant="default" size="compact-md">
          Back to the first
        </LinkButton>
      )}{" "}
      {next && (
        <LinkButton href={next} variant="default" size="compact-md">
          Next models
        </LinkButton>
      )}
    </section>
  );
}
