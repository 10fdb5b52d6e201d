import { ApiError, address, error_of, send, set_csrf_token, set_signed_out } from "./client";
import { new_key } from "./key";

const answer = (status: number, body: unknown) =>
  new Response(body === null ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
const problem = { error: { code: "draft.moved_on", field: "", params: [{ name: "by", value: "A" }] } };

describe("address", () => {
  it("fills the path, leaves empty filters out and repeats lists", () => {
    expect(address("/api/drafts/{id}/edits", { id: "a/b" }, { page: 2, q: "", sort: null, kind: ["x", "y"] }))
      .toBe("/api/drafts/a%2Fb/edits?page=2&kind=x&kind=y");
  });
});

describe("error_of", () => {
  it("reads a problem, and gives a stranger's body the status's code", () => {
    expect(error_of(409, problem)).toMatchObject({ status: 409, code: "draft.moved_on", params: { by: "A" } });
    expect(error_of(502, null).code).toBe("http.502");
  });
});

describe("send", () => {
  const fetch_mock = vi.fn<typeof fetch>();
  beforeEach(() => { vi.stubGlobal("fetch", fetch_mock); set_csrf_token("token"); });
  afterEach(() => { vi.unstubAllGlobals(); fetch_mock.mockReset(); set_signed_out(() => undefined); });
  const headers = () => fetch_mock.mock.calls[0]![1]!.headers as Record<string, string>;

  it("gives acts the token and an idempotency key, and reading neither", async () => {
    fetch_mock.mockResolvedValueOnce(answer(200, { a: 1 }));
    expect(await send("POST", "/api/x", { body: { b: 2 }, idempotency_key: "k" })).toEqual({ a: 1 });
    expect(headers()).toMatchObject({ "X-CSRF-Token": "token", "Idempotency-Key": "k", "Content-Type": "application/json" });
    fetch_mock.mockReset();
    fetch_mock.mockResolvedValueOnce(answer(200, []));
    await send("GET", "/api/x");
    expect(headers()).toEqual({ Accept: "application/json" });
  });

  it("says when the session has ended, when no answer came, and gives nothing for no content", async () => {
    const ended = vi.fn();
    set_signed_out(ended);
    fetch_mock.mockResolvedValueOnce(answer(401, problem));
    await expect(send("GET", "/api/x")).rejects.toBeInstanceOf(ApiError);
    expect(ended).toHaveBeenCalledOnce();
    fetch_mock.mockRejectedValueOnce(new TypeError("network"));
    await expect(send("GET", "/api/x")).rejects.toMatchObject({ status: 0 });
    fetch_mock.mockResolvedValueOnce(new Response(null, { status: 204 }));
    expect(await send("DELETE", "/api/x")).toBeNull();
  });
});

it("makes keys that are version-4 UUIDs, each its own", () => {
  expect(new_key()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new_key()).not.toBe(new_key());
});
