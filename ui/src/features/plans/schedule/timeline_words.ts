// What the chart and the list of a timeline say of one item, and where it leads.
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";

export type Item = Schema<"TimelineItem">;

export const item_key = (item: Item, index: number) => `${item.kind} ${item.id} ${item.from_on} ${index}`;
export const kind_words = (item: Item) => (item.peak ? t("schedule.item.peak") : t_of("schedule.item", item.kind));
export const item_text = (item: Item) => (item.kind === "task" ? `${item.ordinal}. ${item.text}` : item.text);
export const address_of = (item: Item): string | null => (item.kind === "task" ? `/tasks/${item.id}` : item.kind === "inspection" ? `/inspections/${item.id}` : null);

export function state_words({ kind, total, done, late, timing }: Item): string {
  if (timing === "unconfirmed") return t("schedule.timing.unconfirmed");
  if (total === 0) return "";
  if (kind === "inspection") return done ? t("calendar.done") : late ? t("calendar.late") : "";
  return [t("schedule.progress", { done, total }), late > 0 && t("schedule.late", { n: late })].filter(Boolean).join(" · ");
}
