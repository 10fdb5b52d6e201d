import { count_points, type At } from "@/shared/document/code_points";

/** The code point at a place of the selection; null where it lies outside the document's text. */
function point_of(node: Node, offset: number, root: HTMLElement): number | null {
  if (!root.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>("[data-at]");
    return piece ? Number(piece.dataset.at) + count_points(node.textContent ?? "", offset) : null;
  }
  // Between elements: the start of the piece that follows, or the end of the last one before.
  const after = node.childNodes[offset];
  const element = after instanceof Element ? (after.matches("[data-at]") ? after : after.querySelector("[data-at]")) : null;
  if (element instanceof HTMLElement) return Number(element.dataset.at);
  const pieces = (node as Element).querySelectorAll<HTMLElement>("[data-at]");
  const last = pieces[pieces.length - 1];
  return last ? Number(last.dataset.at) + count_points(last.textContent ?? "") : null;
}

/** The passage selected in the document, in code points; null where nothing of it is. */
export function selected_passage(root: HTMLElement | null): At | null {
  const selection = window.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = point_of(range.startContainer, range.startOffset, root);
  const end = point_of(range.endContainer, range.endOffset, root);
  return start !== null && end !== null && start < end ? [start, end] : null;
}
