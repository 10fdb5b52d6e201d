import { problem } from "@/shared/test/screen";
import type { Entry } from "./kept";
import { send } from "./sender";

const entry = (): Entry => ({ key: "k1", token: "token", kind: "done", note: "Đã treo.", files: [{ key: "f1", name: "anh.jpg", bytes: new Blob(["anh"]), id: null }] });
const duty = { unit: "Sở Nước sạch", text: "Treo băng rôn", due_text: null, due_on: null, done: true, expires_at: "2026-11-30T16:59:59.999Z", can: [] };

interface Asked { path: string; key: string | null; token: string | null; credentials: string | undefined; body: unknown }

function answering(answers: (number | object)[]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    asked.push({ path, key: headers.get("Idempotency-Key"), token: headers.get("X-Link-Token"), credentials: init.credentials, body: init.body });
    const answer = answers.shift();
    if (answer === undefined || answer === 0) throw new TypeError("no network");
    return typeof answer === "number" ? new Response("{}", { status: answer }) : Array.isArray(answer)
      ? new Response(JSON.stringify(answer[1]), { status: answer[0] as number }) : new Response(JSON.stringify(answer));
  });
  return asked;
}

it("sends files first, then the words that name them, without cookies", async () => {
  const asked = answering([{ id: "a1" }, duty]);
  expect(await send(entry())).toEqual({ state: "sent", duty });
  expect(asked.map(({ path, key, token, credentials }) => [path, key, token, credentials])).toEqual([
    ["/api/link/attachments", "f1", "token", "omit"], ["/api/link/updates", "k1", "token", "omit"],
  ]);
  expect(JSON.parse(asked[1]!.body as string)).toEqual({ kind: "done", note: "Đã treo.", attachment_ids: ["a1"] });
});

it("waits without a network, and goes on under the same keys without sending a file again", async () => {
  const one = entry();
  answering([{ id: "a1" }, 0]);
  expect(await send(one)).toEqual({ state: "waiting" });
  const asked = answering([duty]);
  expect((await send(one)).state).toBe("sent");
  expect(asked.map(({ path, key }) => [path, key])).toEqual([["/api/link/updates", "k1"]]);
});

it("tells a refusal apart from what passes", async () => {
  answering([503]);
  expect((await send(entry())).state).toBe("waiting");
  answering([[403, problem("link.revoked")]]);
  const outcome = await send(entry());
  expect(outcome.state === "refused" && outcome.refusal.code).toBe("link.revoked");
});

it("names a focal point under its own key", async () => {
  const person = { full_name: "Hà Liên", office: null, phone: "0203 5", email: null, id: null };
  const asked = answering([duty]);
  expect((await send({ ...entry(), files: [], person })).state).toBe("sent");
  expect(asked.map(({ path, key }) => [path, key])).toEqual([["/api/link/focal-point", "k1"]]);
  expect(JSON.parse(asked[0]!.body as string)).toEqual(person);
});
