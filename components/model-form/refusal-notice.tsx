import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/errors";
import { fieldLabel } from "@/lib/models/show-value";

/** Why saving did not happen and what to do; what was typed stays in the form. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  if (refusal.code === "signed-out") {
    return (
      <Notice tone="orange" role="alert" title="Your session has ended">
        <a href="/login" target="_blank" rel="noopener opener">
          Sign in again in a new tab
        </a>
        , come back here and save. Nothing you typed is lost.
      </Notice>
    );
  }
  if (refusal.code === "invalid") {
    return (
      <Notice tone="red" role="alert" title={refusal.message}>
        {Object.entries(refusal.fields).map(([path, message]) => (
          <div key={path}>
            {fieldLabel(path.replace(/^data\./, ""))}: {message}
          </div>
        ))}
      </Notice>
    );
  }
  return (
    <Notice tone="red" role="alert" title="Not saved">
      {refusal.message}
    </Notice>
  );
}
