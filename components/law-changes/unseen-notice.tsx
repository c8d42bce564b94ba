import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

/** On the home page: that the law changed findings nobody has read about yet. */
export function UnseenNotice({ count, isCapped }: { count: number; isCapped: boolean }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="orange"
      title={
        count === 1
          ? "The law changed one finding"
          : `The law changed ${count}${isCapped ? "+" : ""} findings`
      }
      actions={
        <LinkButton href="/changes" variant="default" size="compact-md">
          See what changed
        </LinkButton>
      }
    >
      Nobody edited these models: what the law asks of them is another since you last looked.
    </Notice>
  );
}
