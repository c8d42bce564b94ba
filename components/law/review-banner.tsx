import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { showDay } from "@/lib/engine/show-day";
import { sources } from "@/lib/law/sources";
import type { SourceId } from "@/lib/law/types";
import { sourceAddress } from "@/lib/provisions/from-sources";

/** Says which sources should have been read again by now; what rests on them may have changed. */
export function ReviewBanner({ overdue }: { overdue: readonly SourceId[] }) {
  if (overdue.length === 0) return null;
  return (
    <Notice tone="orange" title="Past the day it should have been read again">
      {overdue.map((id) => (
        <p key={id}>
          <TextLink inherit href={`/law/${sourceAddress(id)}`}>
            {sources[id].title}
          </TextLink>
          : due for review by {showDay(sources[id].reviewBy)}. Check whether it has changed before you rely on
          it.
        </p>
      ))}
    </Notice>
  );
}
