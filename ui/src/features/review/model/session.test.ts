import { ApiError } from "@/shared/api/client";
import type { Schema } from "@/shared/api/api";
import { apply_patch, type Operation } from "./patch";
import { set_value } from "./edits";
import { resolution, sample } from "./sample.fixture";
import { EditSession, type Edited, type Transport } from "./session";

const person = { id: "p", name: "A" };
const draft = (): Schema<"Draft"> => ({
  id: "d", file_name: "kh.docx", revision: 1, content: sample(), resolutions: [resolution("u1", "x", "X")], points: [], unreached: [], can_undo: false, can_redo: false,
  by: person, created_at: "", updated_at: "", updated_by: null, plan_id: null, earlier: [], documents: [], can: ["edit"], composition: null,
});

/** A server in a few lines: it holds the content and answers when told to. */
function server() {
  const state = { content: sample(), revision: 1, sent: [] as { base: number; key: string; label: string }[], fail: [] as unknown[] };
  const answer = (patch: Operation[]): Edited => {
    state.content = apply_patch(state.content, patch);
    state.revision += 1;
    return { revision: state.revision, patch, resolutions: draft().resolutions, points: [], unreached: [], can_undo: true, can_redo: false };
  };
  const transport: Transport = {
    edit: async (body, key) => {
      state.sent.push({ base: body.base_revision, key, label: body.label });
      const failure = state.fail.shift();
      if (failure) throw failure;
      return answer(body.patch as Operation[]);
    },
    undo: async () => answer([{ op: "replace", path: "/tasks/0/role", value: "lead" }]),
    redo: async () => answer([{ op: "replace", path: "/tasks/0/role", value: "perform" }]),
  };
  return { state, transport };
}

const settled = () => vi.advanceTimersByTimeAsync(0);
const role = (session: EditSession) => session.view().content.tasks[0]!.role;
const to = (session: EditSession, value: string) => session.edit((now) => set_value(now, "/tasks/0/role", value));

describe("EditSession", () => {
  const refused = vi.fn();
  beforeEach(() => { vi.useFakeTimers(); refused.mockReset(); });
  afterEach(() => { vi.useRealTimers(); });

  it("shows an edit at once and saves it on the revision before", async () => {
    const { state, transport } = server();
    const session = new EditSession(draft(), transport, refused);
    to(session, "perform");
    expect(role(session)).toBe("perform");
    expect(session.view().saving.state).toBe("saving");
    expect(session.unsaved()).toBe(true);
    await settled();
    expect(session.view()).toMatchObject({ revision: 2, can_undo: true, saving: { state: "saved" } });
    expect(state.content.tasks[0]!.role).toBe("perform");
    expect(session.unsaved()).toBe(false);
  });

  it("sends edits one after the other, each on the revision that the one before made", async () => {
    const { state, transport } = server();
    const session = new EditSession(draft(), transport, refused);
    to(session, "perform");
    to(session, "cooperate");
    to(session, "cooperate");
    await settled();
    expect(state.sent.map((one) => one.base)).toEqual([1, 2]);
    expect(role(session)).toBe("cooperate");
  });

  it("undoes on the server; an edit made meanwhile is built on what the undo left", async () => {
    const { state, transport } = server();
    const session = new EditSession(draft(), transport, refused);
    to(session, "perform");
    await settled();
    session.undo();
    session.edit((now) => set_value(now, "/tasks/0/text", `${now.tasks[0]!.role}!`));
    await settled();
    expect(role(session)).toBe("lead");
    expect(session.view().content.tasks[0]!.text).toBe("lead!");
    expect(state.content).toEqual(session.view().content);
  });

  it("keeps what could not be sent and sends it again under the same key", async () => {
    const { state, transport } = server();
    state.fail.push(new ApiError(0, "http.0"));
    const session = new EditSession(draft(), transport, refused);
    to(session, "perform");
    await settled();
    expect(session.view().saving.state).toBe("waiting");
    expect(role(session)).toBe("perform");
    await vi.advanceTimersByTimeAsync(5000);
    expect(session.view().saving.state).toBe("saved");
    expect(state.sent).toHaveLength(2);
    expect(state.sent[0]!.key).toBe(state.sent[1]!.key);
  });

  it("drops what the server refuses, tells it, and goes on with the rest", async () => {
    const { state, transport } = server();
    state.fail.push(new ApiError(422, "draft.invalid"));
    const session = new EditSession(draft(), transport, refused);
    to(session, "perform");
    session.edit((now) => set_value(now, "/tasks/1/role", "lead"));
    await settled();
    expect(refused).toHaveBeenCalledOnce();
    expect(role(session)).toBe("lead");
    expect(state.content.tasks[1]!.role).toBe("lead");
    expect(session.view().content).toEqual(state.content);
  });

  it("stops at another person's change and says whose", async () => {
    const { state, transport } = server();
    state.fail.push(new ApiError(409, "draft.moved_on", "", { by: "B" }));
    const session = new EditSession(draft(), transport, refused);
    to(session, "perform");
    await settled();
    expect(session.view().saving).toEqual({ state: "conflict", by: "B" });
    to(session, "cooperate");
    await settled();
    expect(state.sent).toHaveLength(1);
  });

  it("shows a settled body before the server has answered", () => {
    const session = new EditSession(draft(), { ...server().transport, edit: () => new Promise(() => undefined) }, refused);
    session.edit(() => ({ label: "review.edit.unit_resolved", patch: [], resolve: [{ unit: "u1", kind: "unit", id: "x" }] }));
    expect(session.view().resolutions).toEqual([resolution("u1", "x", "X", { by_person: true })]);
  });
});
