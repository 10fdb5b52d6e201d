import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { keys_of, useLive } from "./live";

class Source extends EventTarget {
  static CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  constructor(readonly url: string) { super(); Source.opened.push(this); }
  close() { this.readyState = Source.CLOSED; }
  tell(kind: string) { this.dispatchEvent(new MessageEvent("change", { data: JSON.stringify({ kind, plan_id: null }) })); }
}
const Page = () => { useLive(); return null; };

function seen(state: DocumentVisibilityState) {
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
  document.dispatchEvent(new Event("visibilitychange"));
}

function start() {
  Source.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Source);
  const client = new QueryClient();
  const asked = vi.spyOn(client, "invalidateQueries");
  const view = render(<QueryClientProvider client={client}><Page /></QueryClientProvider>);
  return { view, client, keys: () => asked.mock.calls.map(([filter]) => filter?.queryKey?.[0]) };
}
afterEach(() => { seen("visible"); vi.useRealTimers(); vi.unstubAllGlobals(); });

it("asks once for what several changes concern, and for nothing that they do not", () => {
  const { keys } = start();
  expect(Source.opened[0]!.url).toBe("/api/live");
  Source.opened[0]!.tell("report");
  Source.opened[0]!.tell("report");
  Source.opened[0]!.tell("webhook");
  expect(keys()).toEqual([]);
  act(() => { vi.advanceTimersByTime(2_100); });
  expect(keys()).toEqual([...keys_of(new Set(["report"]))]);
});

it("brings an answer to the open page of the duty, and bulk acts and moved events to every page that shows them", () => {
  expect(keys_of(new Set(["assignment"]))).toEqual(expect.arrayContaining(["assignment", "task", "shares", "timeline", "coverage", "tracking", "my-notices"]));
  expect(keys_of(new Set(["bulk"]))).toEqual(expect.arrayContaining(["tracking", "my-assignments", "assignment", "timeline", "schedule", "shares", "bulk-acts"]));
  expect(keys_of(new Set(["plan"]))).toEqual(expect.arrayContaining(["plan", "schedule", "timeline", "reports", "coverage", "assignment"]));
  expect(keys_of(new Set(["share"]))).toEqual(expect.arrayContaining(["shares", "assignment"]));
});

it("asks for a report again that is only read, and never for one that is being written", async () => {
  const { client } = start();
  client.setQueryData(["report", "read"], { can: ["accept"] });
  client.setQueryData(["report", "written"], { can: ["edit", "submit"] });
  Source.opened[0]!.tell("report");
  await act(async () => { await vi.advanceTimersByTimeAsync(2_100); });
  expect(client.getQueryState(["report", "read"])?.isInvalidated).toBe(true);
  expect(client.getQueryState(["report", "written"])?.isInvalidated).toBe(false);
});

it("holds no connection while it is hidden, and catches up when it is seen again", () => {
  const { view, keys } = start();
  seen("hidden");
  expect(Source.opened[0]!.readyState).toBe(Source.CLOSED);
  seen("visible");
  expect(Source.opened).toHaveLength(2);
  expect(keys()).toEqual(keys_of(new Set(["all"])));
  view.unmount();
  expect(Source.opened[1]!.readyState).toBe(Source.CLOSED);
});

it("tries again after it was refused", () => {
  start();
  Source.opened[0]!.close();
  Source.opened[0]!.dispatchEvent(new Event("error"));
  vi.advanceTimersByTime(30_000);
  expect(Source.opened).toHaveLength(2);
});
