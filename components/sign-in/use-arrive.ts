"use client";

import { useRouter } from "next/navigation";

/** Leads home whoever has signed in; the page there is asked for anew. */
export function useArrive(): () => void {
  const router = useRouter();
  return () => {
    router.push("/");
    router.refresh();
  };
}
