import type { KeyboardEvent } from "react";

/**
 * For a list with choices (onInputKeyDown): Tab leaves it. antd takes the line that happens to be marked, also where nobody
 * typed or meant anything, and keeps the focus. What was typed is still taken with Tab.
 */
export function tab_leaves(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Tab" && (event.target as HTMLInputElement).value === "") event.stopPropagation();
}
