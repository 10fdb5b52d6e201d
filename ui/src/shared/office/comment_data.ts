// What is asked of the server about leaders' comments, and what can be done with one.
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

export type Comment = Schema<"Comment">;
export interface CommentsAsked { state?: Schema<"CommentState">; standing_on?: string; plan_id?: string; unit_id?: string; size?: number }

const stale = [["comments"], ["comment"], ["my-news"]];

export const useComments = (query: CommentsAsked, enabled = true) => useQuery({
  queryKey: ["comments", query], queryFn: ({ signal }) => api.get("/api/comments", { query, signal }), placeholderData: (before) => before, enabled,
});

export const useComment = (id: string) => useQuery({ queryKey: ["comment", id], queryFn: ({ signal }) => api.get("/api/comments/{id}", { path: { id }, signal }) });

export const useWriting = (on_done: () => void) => useAct(
  (body: Schema<"CommentInput">, idempotency_key) => api.post("/api/comments", { body, idempotency_key }),
  { done: t("comments.sent"), stale, on_done, on_error: () => undefined },
);

export function useCommentActs(id: string, on_done: () => void) {
  const path = { id };
  const options = { stale, on_done };
  return {
    save: useAct((body: Schema<"CommentChange">) => api.put("/api/comments/{id}", { path, body }), { ...options, done: t("comments.saved"), on_error: () => undefined }),
    answer: useAct((body: Schema<"CommentText">, idempotency_key) => api.post("/api/comments/{id}/answer", { path, body, idempotency_key }), { ...options, done: t("comments.answer_sent"), on_error: () => undefined }),
    finish: useAct((body: Schema<"CommentText">, idempotency_key) => api.post("/api/comments/{id}/finish", { path, body, idempotency_key }), { ...options, done: t("comments.done_said"), on_error: () => undefined }),
    reopen: useAct((body: Schema<"CommentText">, idempotency_key) => api.post("/api/comments/{id}/reopen", { path, body, idempotency_key }), { ...options, done: t("comments.reopened"), on_error: () => undefined }),
    withdraw: useAct((_: void, idempotency_key) => api.post("/api/comments/{id}/withdraw", { path, idempotency_key }), { ...options, done: t("comments.withdrawn") }),
  };
}
