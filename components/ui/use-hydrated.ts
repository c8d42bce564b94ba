import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page has come alive in the browser. What is typed earlier would be lost, so forms wait for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
