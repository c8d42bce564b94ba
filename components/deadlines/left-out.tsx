import { Stack, Text } from "@mantine/core";
import { TextLink } from "@/components/ui/text-link";
import { type DeadlineFilter, deadlineHref } from "@/lib/deadlines/filter";

interface Props {
  filter: DeadlineFilter;
  archived: number;
  unclassified: number;
}

/** What this list cannot show. "We do not know" must never read as "nothing is due". */
export function LeftOut({ filter, archived, unclassified }: Props) {
  return (
    <Stack gap={4}>
      {unclassified > 0 && (
        <Text size="sm">
          {unclassified === 1 ? "One model has" : `${unclassified} models have`} no deadlines here because it
          is not known yet whether the duties bind.{" "}
          <TextLink inherit href="/models?class=unknown">
            See what is missing
          </TextLink>
        </Text>
      )}
      {filter.archived ? (
        <Text size="sm">
          These are the deadlines of archived records.{" "}
          <TextLink inherit href={deadlineHref(filter, { archived: undefined, status: undefined })}>
            Back to the current ones
          </TextLink>
        </Text>
      ) : (
        archived > 0 && (
          <Text size="sm">
            {archived} open {archived === 1 ? "deadline" : "deadlines"} of archived records{" "}
            {archived === 1 ? "is" : "are"} left out. Archiving a record ends no duty.{" "}
            <TextLink
              inherit
              href={deadlineHref(filter, { archived: "yes", status: undefined, whose: "all" })}
            >
              Show them
            </TextLink>
          </Text>
        )
      )}
    </Stack>
  );
}
