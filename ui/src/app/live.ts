// Pages follow what others do: the server tells that something of a kind has
// changed, and what is shown of it is asked for again. A page that nobody sees
// holds no connection; seen again, it asks for everything once.
import { useQueryClient, type Query } from "@tanstack/react-query";
import { useEffect } from "react";
import { address } from "@/shared/api/client";
import { may } from "@/shared/session/session";

/** Which queries a kind of change concerns. Editors are left alone: they hold their own text and revision. */
const boards = ["tracking", "my-assignments", "plans", "plan-tasks", "month", "dispatches", "plan-dispatches", "session"] as const;
/** What stands on the open page of one duty, task or plan. */
const pages = ["assignment", "task", "shares", "timeline", "coverage", "my-notices", "my-news"] as const;
const of_plan = ["plan", "schedule", "related-plans", "handed-plans", "lineage", "amendments", "report-duties", "duties", "reports", "guidance", "plan-steps", "matrix", "awaited-inputs", "draft-standing"] as const;
const concerned: Record<string, readonly string[]> = {
  assignment: [...boards, ...pages, "difficulties", "my-difficulties", "extensions", "matrix", "awaited-inputs"],
  plan: [...boards, ...pages, ...of_plan, "difficulties", "extensions"],
  bulk: [...boards, ...pages, "schedule", "matrix", "bulk-acts", "difficulties", "extensions"],
  share: ["shares", "assignment", "my-assignments", "month", "my-notices", "session"],
  dispatch: ["dispatches", "plan-dispatches"],
  task: ["tracking", "my-assignments", "plan-tasks", "month", "task", "assignment", "plan", "timeline", "coverage"],
  report: ["reports", "report", "month", "dispatches", "plan-dispatches", "timeline", "my-notices", "my-news", "extensions", "tracking", "session"],
  consolidated: ["consolidated-list", "my-notices", "my-news", "session"],
  comment: ["comments", "comment", "my-news"],
  letter: ["letters", "outgoing", "my-notices", "my-news"],
  inspection: ["inspections", "inspection-findings", "month", "my-news", "outgoing"],
  draft: ["drafts", "draft-standing", "handed-plans", "my-news"],
  agency: ["days-of-note", "month", "timeline", "dispatches", "plan-dispatches"],
  reorganisation: [...boards, ...pages, "plan", "reports"],
};
const all = [...new Set(Object.values(concerned).flat())];

export const keys_of = (kinds: ReadonlySet<string>): readonly string[] =>
  kinds.has("all") ? all : [...new Set([...kinds].flatMap((kind) => concerned[kind] ?? []))];

/** A report that the person writes: what they have not sent yet would be read over. */
const is_edited = ({ queryKey, state }: Query) => queryKey[0] === "report" && may((state.data as { can: string[] } | undefined) ?? { can: [] }, "edit");

/** Changes that come together are answered together, and thousands of pages not in the same instant. */
const gather_ms = 400;
const spread_ms = 1_600;
/** After the server refused or was not there; a stream that merely broke is taken up by the browser itself. */
const retry_ms = 30_000;

/** Holds the stream of changes as long as the page is seen. */
export function useLive() {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === "undefined") return undefined;
    let source: EventSource | null = null;
    let flush: number | undefined;
    let retry: number | undefined;
    const kinds = new Set<string>();
    const ask_again = (keys: readonly string[]) => { for (const key of keys) void client.invalidateQueries({ queryKey: [key], predicate: (query) => !is_edited(query) }); };
    const close = () => {
      source?.close();
      source = null;
      window.clearTimeout(retry);
      window.clearTimeout(flush);
      flush = undefined;
    };
    const open = () => {
      close();
      source = new EventSource(address("/api/live"));
      source.addEventListener("change", ({ data }: MessageEvent<string>) => {
        kinds.add((JSON.parse(data) as { kind: string }).kind);
        flush ??= window.setTimeout(() => {
          flush = undefined;
          ask_again(keys_of(kinds));
          kinds.clear();
        }, gather_ms + Math.random() * spread_ms);
      });
      source.addEventListener("error", () => {
        if (source?.readyState === EventSource.CLOSED) retry = window.setTimeout(open, retry_ms);
      });
    };
    const follow = () => {
      if (document.visibilityState === "hidden") { close(); return; }
      if (source !== null) return;
      // What happened while nobody looked.
      ask_again(all);
      open();
    };
    if (document.visibilityState !== "hidden") open();
    document.addEventListener("visibilitychange", follow);
    return () => { document.removeEventListener("visibilitychange", follow); close(); };
  }, [client]);
}
