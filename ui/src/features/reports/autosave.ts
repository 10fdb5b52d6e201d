// Saves what is being written a moment after the last key, one request at a time,
// each on top of the revision that the server gave last.
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, on_signed_in } from "@/shared/api/client";

export type SaveState = "saved" | "waiting" | "saving" | "failed" | "moved-on";

interface Options<Content> {
  content: Content;
  revision: number;
  /** Saves on top of `base_revision`; gives the new revision. */
  put: (base_revision: number, content: Content) => Promise<{ revision: number }>;
  wait?: number;
}

export interface Autosave<Content> {
  content: Content;
  state: SaveState;
  error: unknown;
  change: (content: Content) => void;
  /** The same, from what it then is. */
  update: (change: (now: Content) => Content) => void;
  /** Resolves with the saved revision once nothing is left to save; throws where it cannot be saved. */
  flush: () => Promise<number>;
  /** Takes what the server says instead of what is here. */
  replace: (content: Content, revision: number) => void;
}

const moved_on = (error: unknown) => error instanceof ApiError && error.code.endsWith(".moved_on");

export function useAutosave<Content>({ content: first, revision, put, wait = 900 }: Options<Content>): Autosave<Content> {
  const [content, set_content] = useState(first);
  const [state, set_state] = useState<SaveState>("saved");
  const [error, set_error] = useState<unknown>(null);
  const at = useRef({ content: first, revision, dirty: false, running: null as Promise<number> | null, stopped: false });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const send = useRef(put);
  send.current = put;

  const run = useCallback((): Promise<number> => {
    const now = at.current;
    if (now.running) return now.running;
    const saving = async () => {
      while (now.dirty) {
        now.dirty = false;
        set_state("saving");
        try {
          now.revision = (await send.current(now.revision, now.content)).revision;
        } catch (cause) {
          now.dirty = true;
          now.stopped = moved_on(cause);
          set_error(cause);
          set_state(now.stopped ? "moved-on" : "failed");
          throw cause;
        }
      }
      set_error(null);
      set_state("saved");
      return now.revision;
    };
    now.running = saving().finally(() => { now.running = null; });
    return now.running;
  }, []);

  const change = useCallback((next: Content) => {
    const now = at.current;
    now.content = next;
    now.dirty = true;
    set_content(next);
    if (now.stopped) return;
    set_state("waiting");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void run().catch(() => undefined), wait);
  }, [run, wait]);

  const update = useCallback((build: (now: Content) => Content) => change(build(at.current.content)), [change]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await at.current.running?.catch(() => undefined);
    return run();
  }, [run]);

  const replace = useCallback((next: Content, next_revision: number) => {
    clearTimeout(timer.current);
    Object.assign(at.current, { content: next, revision: next_revision, dirty: false, stopped: false });
    set_content(next);
    set_error(null);
    set_state("saved");
  }, []);

  // A session that had ended and goes on: what could not be saved is saved now.
  useEffect(() => on_signed_in(() => { if (at.current.dirty && !at.current.stopped) void run().catch(() => undefined); }), [run]);

  // What is not yet saved is saved when the page is left; the browser asks before it closes.
  useEffect(() => {
    const now = at.current;
    const ask = (event: BeforeUnloadEvent) => { if (now.dirty || now.running) event.preventDefault(); };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
      clearTimeout(timer.current);
      if (now.dirty && !now.stopped) void run().catch(() => undefined);
    };
  }, [run]);

  return { content, state, error, change, update, flush, replace };
}
