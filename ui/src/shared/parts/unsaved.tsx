// Nothing typed is thrown away unasked: forms in drawers and on pages tell their surroundings that they hold something.
import { Drawer, type DrawerProps } from "antd";
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, type ReactNode } from "react";
import { useBlocker } from "react-router-dom";
import { t } from "@/shared/words/words";
import { useConfirm } from "./confirm";
import { useEscape } from "./escape";

interface Holding {
  /** Says whether the holder has something that is not sent (files that were chosen). */
  hold: (holder: string, holds: boolean) => void;
  /** Leaves at once where nothing was typed, else asks. */
  leave: (go: () => void) => void;
}
const HoldingContext = createContext<Holding | null>(null);

/** For what is no field of the form: files, links. */
export function useUnsaved(holds: boolean) {
  const holding = useContext(HoldingContext);
  const holder = useId();
  useEffect(() => {
    holding?.hold(holder, holds);
    return () => holding?.hold(holder, false);
  }, [holding, holder, holds]);
}

/** The cancel button's act: `close`, after a question where something was typed. */
export function useCancel(close: () => void): () => void {
  const holding = useContext(HoldingContext);
  return () => (holding ? holding.leave(close) : close());
}

type Field = HTMLInputElement | HTMLTextAreaElement;
const is_field = (target: EventTarget): target is Field => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "file");

/** Which fields below were changed and still stand there; what was sent is gone with its form. */
function useTyped() {
  const first = useRef(new Map<Field, string>());
  const held = useRef(new Set<string>());
  return useMemo(() => ({
    remember: (target: EventTarget) => { if (is_field(target) && !first.current.has(target)) first.current.set(target, target.value); },
    hold: (holder: string, holds: boolean) => { if (holds) held.current.add(holder); else held.current.delete(holder); },
    any: () => held.current.size > 0 || [...first.current].some(([field, value]) => field.isConnected && field.value !== value),
    forget: () => { first.current.clear(); held.current.clear(); },
  }), []);
}

/** Guards the fields within it: leaving the page or closing the window asks first. */
export function UnsavedGuard({ children }: { children: ReactNode | ((leave: Holding["leave"]) => ReactNode) }) {
  const typed = useTyped();
  const confirm = useConfirm();
  const ask = useCallback((go: () => void, stay?: () => void) => confirm({
    title: t("common.leave.title"), text: t("common.leave.text"), ok: t("common.leave.ok"), stay: t("common.leave.stay"), danger: true,
    run: async () => { typed.forget(); go(); }, ...(stay ? { cancel: stay } : {}),
    // The question is the same whatever dialog service asks it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }), [typed]);
  const leave = useCallback((go: () => void) => { if (typed.any()) ask(go); else go(); }, [typed, ask]);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && nextLocation.pathname !== "/sign-in" && typed.any());
  useEffect(() => { if (blocker.state === "blocked") ask(blocker.proceed, blocker.reset); }, [blocker, ask]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => { if (typed.any()) event.preventDefault(); };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [typed]);
  const holding = useMemo(() => ({ hold: typed.hold, leave }), [typed, leave]);
  return (
    <HoldingContext.Provider value={holding}>
      <div style={{ display: "contents" }} onFocusCapture={(event) => typed.remember(event.target)}>{typeof children === "function" ? children(leave) : children}</div>
    </HoldingContext.Provider>
  );
}

/** A drawer with a form: pressing beside it, Escape and the cross ask first where something was typed. `close` itself does not ask. */
export function FormDrawer({ open, close, children, ...props }: Omit<DrawerProps, "onClose" | "open"> & { open: boolean; close: () => void }) {
  const leave = useRef<Holding["leave"]>((go) => go());
  useEscape(open, () => leave.current(close));
  return (
    <Drawer {...props} open={open} destroyOnHidden onClose={() => leave.current(close)}>
      {open && <UnsavedGuard>{(ask) => { leave.current = ask; return children; }}</UnsavedGuard>}
    </Drawer>
  );
}
