import { forwardRef, useImperativeHandle, useMemo, useRef } from "react";
import type { At } from "./code_points";
import { CodePoints } from "./code_points";
import css from "./document_view.module.css";
import { plain_layout, sheets_of, type LayoutBlock } from "./layout";
import { marks_by_range, type Mark, type MarkKind } from "./marks";
import { SheetView } from "./sheet_view";

interface Props {
  text: string;
  layout: readonly LayoutBlock[] | null | undefined;
  marks: readonly Mark[];
  /** The mark that is being looked at. */
  selected?: string | null | undefined;
  /** Kinds that are not shown. */
  hidden?: ReadonlySet<MarkKind> | undefined;
  on_pick?: ((id: string) => void) | undefined;
  /** What the region is called. */
  label: string;
}

export interface DocumentHandle {
  /** Scrolls to the first passage of the mark and lets it flash; false where it has none that is shown. */
  show: (id: string) => boolean;
  /** Scrolls to a passage, marked or not. */
  show_at: (at: At) => void;
  element: HTMLElement | null;
}

/** The innermost mark under a click; the one around it when that is selected already. */
function picked(target: Element, selected: string | null | undefined): string | undefined {
  const element = target.closest<HTMLElement>("[data-marks]");
  if (element === null) return undefined;
  const ids = element.dataset.marks!.split(" ").reverse();
  const place = ids.indexOf(selected ?? "");
  return ids[(place + 1) % ids.length];
}

function flash(element: HTMLElement | null): boolean {
  if (element === null) return false;
  element.scrollIntoView({ block: "center", behavior: "smooth" });
  element.classList.remove(css.flash!);
  void element.offsetWidth;
  element.classList.add(css.flash!);
  return true;
}

/** A document as its author laid it out, with marks over its text. Smooth up to some hundred pages. */
export const DocumentView = forwardRef<DocumentHandle, Props>(function DocumentView({ text, layout, marks, selected, hidden, on_pick, label }, handle) {
  const root = useRef<HTMLDivElement>(null);
  const points = useMemo(() => new CodePoints(text), [text]);
  const sheets = useMemo(() => sheets_of(layout && layout.length > 0 ? layout : plain_layout(text)), [layout, text]);
  const before = useRef<(readonly Mark[])[]>([]);
  const lists = useMemo(() => {
    const shown = hidden === undefined ? marks : marks.filter((mark) => !hidden.has(mark.kind));
    before.current = marks_by_range(sheets.map((sheet) => sheet.at), shown, before.current);
    return before.current;
  }, [sheets, marks, hidden]);

  useImperativeHandle(handle, () => ({
    show: (id) => flash(root.current?.querySelector<HTMLElement>(`[data-marks~="${CSS.escape(id)}"]`) ?? null),
    show_at: (at) => {
      const pieces = Array.from(root.current?.querySelectorAll<HTMLElement>("[data-at]") ?? []);
      flash(pieces.filter((piece) => Number(piece.dataset.at) <= at[0]).pop() ?? null);
    },
    get element() { return root.current; },
  }), []);

  return (
    // A click is the pointer's way only: every mark is reached by the keyboard through the list beside the document.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <div ref={root} role="region" aria-label={label} className={css.document}
      onClick={(event) => {
        if (on_pick === undefined || window.getSelection()?.isCollapsed === false) return;
        const id = picked(event.target as Element, selected);
        if (id !== undefined) on_pick(id);
      }}>
      {sheets.map((sheet, index) => {
        const list = lists[index]!;
        return <SheetView key={sheet.at[0]} sheet={sheet} points={points} marks={list} selected={list.some((mark) => mark.id === selected) ? selected! : null} />;
      })}
    </div>
  );
});
