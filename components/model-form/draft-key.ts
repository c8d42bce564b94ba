const DRAFTS = "weighbridge:model-draft:";

/**
 * Under what a draft is kept in the tab: whoever signs in there next is offered only their own.
 *
 * @param userId whose draft it is
 * @param id the record, `undefined` for a new one
 */
export const draftKey = (userId: string | null, id: string | undefined): string =>
  `${DRAFTS}${userId}:${id ?? "new"}`;

/** Forgets every draft of the tab, whoever typed it. */
export function dropDrafts(): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at));
    for (const key of keys) if (key?.startsWith(DRAFTS)) sessionStorage.removeItem(key);
  } catch {
    // Storage is forbidden, so nothing is kept there.
  }
}
