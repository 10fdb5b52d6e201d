import { useEffect, useRef } from "react";

const is_typing = (at: Element) => (at instanceof HTMLElement && at.isContentEditable) || ["INPUT", "TEXTAREA", "SELECT"].includes(at.tagName);
const is_box = (at: Element) => at instanceof HTMLInputElement && (at.type === "checkbox" || at.type === "radio");

/** What lies over the page: a list below it hears no keys. */
const covered = (list: Element) => [...document.querySelectorAll(".ant-modal-wrap, .ant-drawer-content-wrapper")].some((over) => {
  const { display } = getComputedStyle(over);
  return display !== "none" && !over.contains(list);
});

/**
 * Keys of the rows of a list: j and k walk, once in the list the arrows do too; Enter opens what the row's title opens, x
 * ticks the row where it can be ticked, a leads to what can be done with all that are ticked (ChoiceBar). Rows are found by `selector` and bear tabIndex -1; what they hold is still reached by Tab.
 * Of several lists the first takes up the keys, until one of them is walked.
 */
export function useRowKeys<E extends HTMLElement = HTMLDivElement>(selector = "tr[data-row-key]") {
  const list = useRef<E>(null);
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      const own = list.current;
      if (!own || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const at = document.activeElement ?? document.body;
      const inside = own.contains(at);
      if (!inside && (at.closest("[data-rows]") || document.querySelector("[data-rows]") !== own)) return;
      if ((is_typing(at) && !(inside && is_box(at))) || covered(own)) return;
      const rows = [...own.querySelectorAll<HTMLElement>(selector)];
      const row = inside ? at.closest<HTMLElement>(selector) : null;
      const step = event.key === "j" || (event.key === "ArrowDown" && at === row) ? 1 : event.key === "k" || (event.key === "ArrowUp" && at === row) ? -1 : 0;
      if (step !== 0 && rows.length > 0) rows[row ? Math.max(0, Math.min(rows.indexOf(row) + step, rows.length - 1)) : step > 0 ? 0 : rows.length - 1]!.focus();
      else if (event.key === "Enter" && row && at === row) (row.querySelector<HTMLElement>("a[href]") ?? row.querySelector<HTMLElement>("button:not(:disabled)") ?? row).click();
      else if (event.key === "x" && row) {
        const box = row.querySelector<HTMLInputElement>("input[type=checkbox]:not(:disabled)");
        if (!box) return;
        box.click();
      } else if (event.key === "a") {
        const act = document.querySelector<HTMLElement>("[data-acts] button:not(:disabled)");
        if (!act) return;
        act.focus();
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", on_key);
    return () => window.removeEventListener("keydown", on_key);
  }, [selector]);
  return list;
}
