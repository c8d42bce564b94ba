import { useEffect, useRef, useState } from "react";
import { changesBetween } from "@/lib/models/changes";
import { type Draft, draftStore } from "./draft-store";
import type { ModelFormState } from "./form-types";
import type { FormBase } from "./use-form-base";

const PAUSE_MS = 300;

/**
 * Keeps what is typed in the tab's storage, and offers on the next visit what was left there.
 *
 * @param key the `draftKey` of whoever types, and of the record
 * @param base the state of the record the input started from
 */
export function useDraft(key: string, form: ModelFormState, base: FormBase) {
  const [offered, setOffered] = useState<Draft>();
  const latest = useRef(base);
  latest.current = base;
  const isOver = useRef(false);

  useEffect(() => {
    const left = draftStore.read(key);
    if (left && changesBetween(left.base, left.values).length > 0) setOffered(left);
  }, [key]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      // A pause that ends on the way out must not bring back what was saved or given up.
      if (isOver.current) return;
      const values = form.getValues();
      const { revision, text } = latest.current;
      if (changesBetween(text, values).length === 0) return;
      draftStore.keep(key, { revision, base: text, values, keptAt: new Date().toISOString() });
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE_MS);
      },
    });
    const hide = () => timer !== undefined && keep();
    window.addEventListener("pagehide", hide);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener("pagehide", hide);
    };
  }, [key, form]);

  return {
    offered,
    settle: () => setOffered(undefined),
    /** Saved or given up: nothing of it is kept any more. */
    end: () => {
      isOver.current = true;
      draftStore.drop(key);
    },
  };
}
