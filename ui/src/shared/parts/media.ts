import { useSyncExternalStore } from "react";

/** A hook that tells whether the screen, or what its owner asks of it, is as the media query says; it follows when that changes. */
export function media(query: string): () => boolean {
  const list = () => window.matchMedia(query);
  const subscribe = (changed: () => void) => {
    const watched = list();
    watched.addEventListener("change", changed);
    return () => watched.removeEventListener("change", changed);
  };
  return () => useSyncExternalStore(subscribe, () => list().matches);
}
