import { Paper, Text } from "@mantine/core";
import { BecauseList } from "@/components/ui/because-list";
import { Day } from "@/components/ui/day";
import { Pinpoint } from "@/components/ui/pinpoint";
import { TextLink } from "@/components/ui/text-link";
import { fineCeiling, showEur } from "@/lib/engine/fine-ceiling";
import type { TurnoverView } from "@/lib/exposure/exposure";
import type { Milestone } from "@/lib/law/timeline";
import type { IsoDate } from "@/lib/law/types";

interface Props {
  current: TurnoverView | undefined;
  enforcement: Milestone;
  day: IsoDate;
}

/** The ceiling, why it is what it is, and from when it matters. */
export function CeilingCard({ current, enforcement, day }: Props) {
  const turnover = current?.turnoverEur;
  const ceiling = fineCeiling(turnover == null ? undefined : BigInt(turnover));
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="ceiling-title">
      <Text component="h2" size="sm" m={0} id="ceiling-title">
        Ceiling for an infringement of our own duties
      </Text>
      <Text fz={28} fw={700} lh={1.3} style={{ overflowWrap: "anywhere" }}>
        {ceiling.isAtLeast && "At least "}
        {showEur(ceiling.cents)}
      </Text>
      <Text size="sm" component="div">
        <BecauseList because={ceiling.because} />
      </Text>
      <Text size="sm" mt="xs">
        {current ? (
          <>
            On the turnover of the financial year {current.financialYear}: {current.source}.
          </>
        ) : (
          <TextLink inherit href="#turnover">
            Enter the worldwide annual turnover
          </TextLink>
        )}
      </Text>
      <Text size="sm" mt="xs" component="div">
        {enforcement.on <= day ? "Fines can be imposed since " : "Fines can be imposed from "}
        <Day day={enforcement.on} />. <Pinpoint cite={enforcement.cite} />
      </Text>
      <Text size="sm" mt="xs">
        A ceiling in law, not a prediction: it says the most there can be, never what there will be. An
        infringement has to be intentional or negligent, and the provider is heard first.
      </Text>
    </Paper>
  );
}
