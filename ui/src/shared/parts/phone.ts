import { useSyncExternalStore } from "react";

// "screen": a sheet of paper is narrow too, but is no phone.
const narrow = () => window.matchMedia("screen and (max-width: 700px)");

const subscribe = (changed: () => void) => {
  const list = narrow();
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
};

/** Whether the page is as narrow as a phone held upright. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => narrow().matches);
