import { BecauseList } from "@/components/ui/because-list";
import { Day } from "@/components/ui/day";
import { TextLink } from "@/components/ui/text-link";
import type { FinableDuty } from "@/lib/engine/finable-duties";
import { fineCeiling, notOurTurnover, showEur } from "@/lib/engine/fine-ceiling";
import type { TurnoverView } from "@/lib/exposure/exposure";

interface Props {
  bearer: "ours" | "theirs";
  duties: readonly FinableDuty[];
  turnover: TurnoverView | undefined;
}

/** On a record: what an infringement of its duties can cost at most, where that is ours to say. */
export function RecordExposure({ bearer, duties, turnover }: Props) {
  if (duties.length === 0) return <p>No duty that carries a fine binds, as far as is recorded.</p>;
  if (bearer === "theirs") return <BecauseList because={[notOurTurnover]} />;
  const known = turnover?.turnoverEur;
  const ceiling = fineCeiling(known == null ? undefined : BigInt(known));
  const from = duties.map((duty) => duty.from).sort()[0];
  return (
    <>
      <p>
        {ceiling.isAtLeast ? "At least " : "Up to "}
        <strong>{showEur(ceiling.cents)}</strong>, from <Day day={from} />: a ceiling in law, not a
        prediction.{" "}
        <TextLink inherit href="/exposure">
          {ceiling.isAtLeast ? "Enter the turnover" : "All of our exposure"}
        </TextLink>
      </p>
      <BecauseList because={ceiling.because} />
    </>
  );
}
