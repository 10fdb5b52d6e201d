import { useEffect, useRef } from "react";

export interface Keys {
  step: (by: 1 | -1) => void;
  next_open: () => void;
  edit: () => void;
  remove: () => void;
  /** Takes the suggestion of spelling at what is selected. */
  accept_slip: () => void;
  undo: () => void;
  redo: () => void;
  help: () => void;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select"));

/** The review's keys. Where something is typed only Escape is ours: it leads back to the list. */
export function useKeys(keys: Keys, may_edit: boolean) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function act(event: KeyboardEvent): (() => void) | undefined {
      const { step, next_open, edit, remove, accept_slip, undo, redo, help } = latest.current;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command) {
        if (!may_edit) return undefined;
        if (key === "z") return event.shiftKey ? redo : undo;
        return key === "y" ? redo : undefined;
      }
      if (event.altKey) return undefined;
      const target = event.target as Element;
      const on_control = target.closest("button, a, [role=tab], [role=combobox], [role=option], [role=menuitem], [data-scrolls]") !== null;
      switch (event.key) {
        case "j": return () => step(1);
        case "k": return () => step(-1);
        case "ArrowDown": return on_control ? undefined : () => step(1);
        case "ArrowUp": return on_control ? undefined : () => step(-1);
        case "n": return next_open;
        case "s": return may_edit ? accept_slip : undefined;
        case "?": return help;
        case "Enter": return on_control ? undefined : edit;
        case "Delete": return may_edit ? remove : undefined;
        default: return undefined;
      }
    }
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector(".ant-modal-wrap:not([style*='display: none'])") !== null) return;
      if (typing(event.target)) {
        if (event.key === "Escape") (event.target as HTMLElement).blur();
        return;
      }
      const run = act(event);
      if (run === undefined) return;
      event.preventDefault();
      run();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [may_edit]);
}
