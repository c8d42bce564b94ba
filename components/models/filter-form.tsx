"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

/**
 * A form whose state is the address. Without JavaScript it is an ordinary GET form with a button; with it,
 * a choice takes effect at once and keeps the focus where it is.
 */
export function FilterForm({
  action,
  className,
  children,
}: {
  action: string;
  className?: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const address = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();

  // Links outside the form change the address too; the inputs follow without being mounted anew.
  useEffect(() => {
    for (const input of form.current?.elements ?? []) {
      if (input instanceof HTMLSelectElement || input instanceof HTMLInputElement) {
        if (input.name !== "" && input !== document.activeElement)
          input.value = address.get(input.name) ?? "";
      }
    }
  }, [address]);

  function apply(changed?: string) {
    if (form.current === null) return;
    const entries = [...new FormData(form.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].trim() !== "",
    );
    // Another order starts in its own direction.
    const kept = entries.filter(([name]) => !(changed === "sort" && name === "dir"));
    const query = new URLSearchParams(kept).toString();
    startTransition(() => router.replace(query === "" ? action : `${action}?${query}`, { scroll: false }));
  }

  return (
    <form
      ref={form}
      action={action}
      method="get"
      className={className}
      aria-busy={isPending}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        apply();
      }}
      onChange={(event: ChangeEvent<HTMLFormElement>) => {
        const { target } = event as { target: Element };
        if (target instanceof HTMLSelectElement) apply(target.name);
      }}
    >
      {children}
    </form>
  );
}
