import { useSyncExternalStore } from "react";

// "screen": a sheet of paper is narrow too, but is no phone.
function narrower(width: number): () => boolean {
  const list = () => window.matchMedia(`screen and (max-width: ${width}px)`);
  const subscribe = (changed: () => void) => {
    const watched = list();
    watched.addEventListener("change", changed);
    return () => watched.removeEventListener("change", changed);
  };
  return () => useSyncExternalStore(subscribe, () => list().matches);
}

/** Whether the page is as narrow as a phone held upright. */
export const usePhone = narrower(700);
/** Whether the menu stands at the bottom of the page, as shell.module.css lays it. */
export const useBottomMenu = narrower(768);
