import { useEffect, useRef } from "react";

/**
 * Escape closes what is open though the focus is nowhere: the button that had it is gone once its act is done.
 * Where the focus lies within something, that something answers Escape itself.
 */
export function useEscape(open: boolean, close: () => void) {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && (document.activeElement === null || document.activeElement === document.body)) latest.current();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [open]);
}
