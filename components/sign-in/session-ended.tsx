import { Notice } from "@/components/ui/notice";
import type { SessionEnd } from "@/lib/auth/session-end";

const words: Partial<Record<SessionEnd, string>> = {
  idle: "You were signed out because nothing was done for a while.",
  age: "You were signed out because your session reached its longest time.",
  ended: "This session was ended from another one of yours.",
  password: "Your password was changed, which ended this session.",
};

/** Why whoever comes back has to sign in again; nothing where they signed out themselves. */
export function SessionEnded({ ended }: { ended: SessionEnd | undefined }) {
  const title = ended && words[ended];
  return title ? <Notice tone="orange" title={title} role="status" /> : null;
}
