import { BecauseList } from "@/components/ui/because-list";
import { Notice } from "@/components/ui/notice";
import { notOurTurnover } from "@/lib/engine/fine-ceiling";

/** Models of other providers: no ceiling is computed for them, and why. */
export function OthersLeftOut({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice
      tone="gray"
      title={count === 1 ? "One model is left out" : `${count} models are left out: we only look at them`}
    >
      <BecauseList because={[notOurTurnover]} />
    </Notice>
  );
}
