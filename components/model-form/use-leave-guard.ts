import { useEffect } from "react";

const QUESTION =
  "Leave without saving? What you typed stays in this tab and is offered again when you come back.";

/** Asks before somebody leaves with input that is not saved: by closing, reloading or following a link. */
export function useLeaveGuard(isDirty: boolean, question = QUESTION) {
  useEffect(() => {
    if (!isDirty) return;
    const close = (event: BeforeUnloadEvent) => event.preventDefault();
    // Caught on the window, before the router hears of it.
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || event.ctrlKey || event.metaKey)
        return;
      if (link.getAttribute("href")?.startsWith("#") || link.origin !== window.location.origin) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", close);
    window.addEventListener("click", follow, true);
    return () => {
      window.removeEventListener("beforeunload", close);
      window.removeEventListener("click", follow, true);
    };
  }, [isDirty, question]);
}
