// What the person is told beside reminders, and what waits for them in the menu.
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";

export type Waiting = Schema<"Waiting">;
export const news_key = ["my-news"] as const;

export const useNews = () => useQuery({ queryKey: news_key, queryFn: ({ signal }) => api.get("/api/my/news", { signal }), refetchInterval: 5 * 60_000 });

export const nothing_waits: Waiting = { comments: 0, mendings: 0, inspections: 0, mendings_late: 0, mendings_to_recheck: 0 };
