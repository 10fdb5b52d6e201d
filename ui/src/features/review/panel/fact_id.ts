/** Puts the cursor into the field that holds the thing at `path`; false where none is shown. */
export function focus_field(path: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`)?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button");
  if (!field) return false;
  field.focus();
  field.scrollIntoView({ block: "center" });
  return true;
}

/** The element of a fact by its path in the draft, so that it can be scrolled to and focused. */
export const fact_id = (path: string) => `fact${path.replace(/\//g, "-")}`;
