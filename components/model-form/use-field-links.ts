import { useEffect } from "react";
import { focusField } from "./focus-field";

/** Makes links to a field, from this page or from another, end in the field itself. */
export function useFieldLinks(isReady = true) {
  useEffect(() => {
    if (!isReady) return;
    const target = window.location.hash.slice(1);
    if (target.startsWith("field-")) focusField(decodeURIComponent(target));

    function follow(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#field-"]') : null;
      const id = link?.getAttribute("href")?.slice(1);
      if (id !== undefined && focusField(id)) event.preventDefault();
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [isReady]);
}
