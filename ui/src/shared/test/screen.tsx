// Shows a page as a signed-in person sees it, the server played by a table of answers.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, ConfigProvider } from "antd";
import type { ComponentType } from "react";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { SessionContext, type Session } from "@/shared/session/session";

export interface Asked { method: string; path: string; query: URLSearchParams; body: unknown; key: string | null }
/** An answer's JSON, or [status, JSON]; a function is given what was asked. */
export type Answer = object | [number, object | null] | ((asked: Asked) => object | [number, object | null]);

/** "GET /api/plans": …; returns what was asked, in order. A request without an answer fails the test. */
export function serve(answers: Record<string, Answer>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, "http://localhost");
    const headers = new Headers(init.headers);
    const one: Asked = {
      method: init.method ?? "GET", path: url.pathname, query: url.searchParams, key: headers.get("Idempotency-Key"),
      body: typeof init.body === "string" ? JSON.parse(init.body) : init.body,
    };
    asked.push(one);
    const answer = answers[`${one.method} ${one.path}`];
    if (answer === undefined) throw new Error(`nobody answers ${one.method} ${one.path}`);
    const given = typeof answer === "function" ? answer(one) : answer;
    const [status, json] = Array.isArray(given) && typeof given[0] === "number" ? given : [200, given];
    return new Response(json === null ? null : JSON.stringify(json), {
      status: status as number, headers: { "Content-Type": "application/json" },
    });
  });
  return asked;
}

export const problem = (code: string, params: Record<string, string> = {}) =>
  ({ error: { code, field: "", params: Object.entries(params).map(([name, value]) => ({ name, value })) } });

export const unit = (name: string, id = `unit-${name}`) => ({ id, name, short_name: null });

export function session(part: Partial<Session> = {}): Session {
  return {
    user: { id: "user", name: "Lan" }, login: "lan", roles: [{ role: "focal-point", unit: unit("Sở Nước sạch") }], csrf: "token",
    agency: {
      id: "agency", name: "Ban Chỉ đạo", short_name: null, parent_name: null, family: "state", place: null, leader_approves_issue: true,
      leader_approves_report: true, paper_signature: true, before_includes_day: false, can: [],
    },
    can: ["see-plans", "see-my-work", "see-tracking", "see-reports", "administer"],
    counts: {
      my_open: 0, my_late: 0, my_reports_due: 0, difficulties_open: 0, plans_awaiting_approval: 0,
      consolidated_awaiting_approval: 0, reports_to_accept: 0,
    },
    must_change_password: false, today: "2026-11-20", ...part,
  };
}

/** Puts text where a person would type it, in one go. */
export async function write(field: HTMLElement, text: string) {
  const user = userEvent.setup({ delay: null });
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

/** Renders `Page` for the route `path` at `address`; other addresses show their own path. */
export function show(Page: ComponentType, path: string, address: string, who: Session = session()) {
  const router = createMemoryRouter(
    [{ path, element: <Page /> }, { path: "*", element: <Elsewhere /> }],
    { initialEntries: [address] },
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const view = render(
    <ConfigProvider theme={{ token: { motion: false } }} wave={{ disabled: true }}>
      <App>
        <QueryClientProvider client={client}>
          <SessionContext.Provider value={who}><RouterProvider router={router} /></SessionContext.Provider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
  return { ...view, router, client };
}

const Elsewhere = () => <p>elsewhere</p>;
