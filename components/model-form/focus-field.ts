/** Brings a field into view and puts the cursor there, whatever it is folded away in. */
export function focusField(id: string): boolean {
  const found = document.getElementById(id);
  if (found === null) return false;
  for (
    let fold = found.closest("details");
    fold !== null;
    fold = fold.parentElement?.closest("details") ?? null
  ) {
    fold.open = true;
  }
  const input = found.matches("fieldset")
    ? (found.querySelector<HTMLElement>("input, button") ?? found)
    : found;
  input.scrollIntoView({ block: "center" });
  input.focus({ preventScroll: true });
  return true;
}
