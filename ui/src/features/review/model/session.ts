// The correcting of one draft: edits are shown at once and sent in order, each
// on the revision before it; the server's answer is the truth. Undo and redo
// are the server's, so that they survive a reload and another browser.
import { ApiError } from "@/shared/api/client";
import { new_key } from "@/shared/api/key";
import type { Schema } from "@/shared/api/api";
import type { PlanJson } from "./draft";
import type { Edit } from "./edits";
import { apply_patch, PatchError, type Operation } from "./patch";

export type Resolution = Schema<"Resolution">;
export type Point = Schema<"Point">;
export type Edited = Schema<"DraftEdited">;

/** What is sent; `key` is the same for each resend of one act. */
export interface Transport {
  edit: (body: Schema<"DraftEditInput">, key: string) => Promise<Edited>;
  undo: (base_revision: number, key: string) => Promise<Edited>;
  redo: (base_revision: number, key: string) => Promise<Edited>;
}

export type Saving =
  | { state: "saved" | "saving" }
  /** The server cannot be reached; it is tried again by itself. */
  | { state: "waiting"; error: unknown }
  /** Another person has changed the draft; what stood unsaved is lost by a reload. */
  | { state: "conflict"; by: string };

/** What the screen shows; a new object whenever anything of it changed. */
export interface View {
  content: PlanJson;
  resolutions: readonly Resolution[];
  points: readonly Point[];
  /** The tasks and duties to report that reach no unit. */
  unreached: readonly string[];
  revision: number;
  can_undo: boolean;
  can_redo: boolean;
  saving: Saving;
}

/** Gives the edit for the draft as it then stands, or null where there is nothing to do. */
export type Build = (content: PlanJson) => Edit | null;
type Act = { key: string } & ({ kind: "edit"; build: Build; edit: Edit | null } | { kind: "undo" | "redo" });

const retry_after_ms = 4000;

/** Resolutions as they will stand when the server has taken the wishes. */
function resolved(resolutions: readonly Resolution[], edit: Edit): readonly Resolution[] {
  if (edit.resolve.length === 0) return resolutions;
  const wished = new Map(edit.resolve.map((one) => [one.unit, one]));
  const kept = resolutions.filter((one) => !wished.has(one.unit));
  const known = new Map(resolutions.flatMap((one) => [...one.members, ...one.units, ...(one.id === null ? [] : [{ kind: one.kind, id: one.id, name: one.name ?? "" }])]).map((one) => [one.id, one]));
  const target = (id: string) => known.get(id) ?? { kind: "unit" as const, id, name: "" };
  return [...kept, ...edit.resolve.map(({ unit, kind, id, members, section }): Resolution => {
    const before = resolutions.find((old) => old.unit === unit);
    // Who is behind it the server says; what was proposed and is taken stays until then.
    const same = before !== undefined && before.kind === kind && before.id === id && before.section === (section ?? null);
    return { unit, kind, id, name: id === null ? null : (known.get(id)?.name ?? null), by_person: true, members: members?.map(target) ?? [], missing: [], section: section ?? null, units: same ? before.units : [] };
  })];
}

export class EditSession {
  private base: View;
  private queue: Act[] = [];
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  private shown: View;

  constructor(draft: Schema<"Draft">, private readonly transport: Transport, private readonly on_refused: (error: unknown) => void) {
    this.base = {
      content: !draft.composition ? draft.content as PlanJson : { ...draft.content as PlanJson, composition: draft.composition }, resolutions: draft.resolutions, points: draft.points, unreached: draft.unreached, revision: draft.revision,
      can_undo: draft.can_undo, can_redo: draft.can_redo, saving: { state: "saved" },
    };
    this.shown = this.base;
  }

  // For useSyncExternalStore.
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };
  readonly view = () => this.shown;
  /** Whether something is not on the server yet. */
  readonly unsaved = () => this.queue.length > 0;

  /** Corrects the draft; shown at once unless an undo is still under way. */
  edit(build: Build) {
    if (this.base.saving.state === "conflict") return;
    const waits = this.queue.some((act) => act.kind !== "edit");
    const edit = waits ? null : build(this.shown.content);
    if (!waits && edit === null) return;
    this.push({ kind: "edit", build, edit, key: new_key() });
  }

  undo() { if (this.shown.can_undo) this.push({ kind: "undo", key: new_key() }); }
  redo() { if (this.shown.can_redo) this.push({ kind: "redo", key: new_key() }); }

  /** Another person has changed the draft; what is still on its way is answered by the server. */
  moved_on(by: string) { if (this.base.saving.state === "saved") this.show({ state: "conflict", by }); }

  /** Ends the resending; the screen is left. */
  close() { clearTimeout(this.retry); }

  /** Sends what waits, now. */
  resend() {
    clearTimeout(this.retry);
    void this.send();
  }

  private push(act: Act) {
    this.queue.push(act);
    this.show({ state: "saving" });
    void this.send();
  }

  /** The confirmed draft with the edits that are still on their way. */
  private show(saving: Saving) {
    this.base = { ...this.base, saving };
    let view = this.base;
    for (const act of this.queue) {
      if (act.kind !== "edit" || act.edit === null) break;
      try {
        view = { ...view, content: apply_patch(view.content, act.edit.patch), resolutions: resolved(view.resolutions, act.edit), can_undo: true, can_redo: false };
      } catch (error) {
        if (!(error instanceof PatchError)) throw error;
        break;
      }
    }
    this.shown = view;
    this.listeners.forEach((listener) => listener());
  }

  private async send() {
    if (this.sending) return;
    this.sending = true;
    while (this.queue.length > 0 && this.base.saving.state !== "conflict") {
      const act = this.queue[0]!;
      try {
        const edited = await this.sent(act);
        this.queue.shift();
        if (edited) this.take(edited);
      } catch (error) {
        if (this.failed(error)) break;
      }
      this.show({ state: this.queue.length > 0 ? "saving" : "saved" });
    }
    this.sending = false;
  }

  private sent(act: Act): Promise<Edited | null> {
    const base_revision = this.base.revision;
    if (act.kind !== "edit") return this.transport[act.kind](base_revision, act.key);
    act.edit ??= act.build(this.base.content);
    if (act.edit === null) return Promise.resolve(null);
    const resolve = act.edit.resolve.map((one) => ({ members: null, section: null, ...one }));
    return this.transport.edit({ base_revision, ...act.edit, resolve }, act.key);
  }

  private take(edited: Edited) {
    this.base = {
      ...this.base, content: apply_patch(this.base.content, edited.patch as Operation[]), resolutions: edited.resolutions, points: edited.points, unreached: edited.unreached,
      revision: edited.revision, can_undo: edited.can_undo, can_redo: edited.can_redo,
    };
  }

  /** Whether sending has to stop. An edit that the server refuses is dropped, and the person told. */
  private failed(error: unknown): boolean {
    if (error instanceof ApiError && error.code === "draft.moved_on") {
      this.show({ state: "conflict", by: error.params.by ?? "" });
      return true;
    }
    if (error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429 || error.status === 401)) {
      this.show({ state: "waiting", error });
      this.retry = setTimeout(() => void this.send(), retry_after_ms);
      return true;
    }
    this.queue.shift();
    this.on_refused(error);
    return false;
  }
}
