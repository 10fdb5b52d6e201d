// Leaders' comments in words.
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";

type Comment = Schema<"Comment">;

/** What it stands at; at another figure than a plan, also the plan that the page was narrowed to. */
export function target_words({ target, name, plan }: Pick<Comment, "target" | "name" | "plan">): string {
  const of_plan = plan?.short_name ?? plan?.name;
  if (target === "plan") return plan?.short_name ? `${plan.short_name} – ${name}` : name;
  const at = target === "page" ? t("comments.whole") : name;
  return of_plan === undefined ? at : t("comments.of_plan", { name: at, plan: of_plan });
}

/** How it stood on the day as of which it was written. */
export const figures_words = ({ as_of, figures: { progress } }: Pick<Comment, "as_of" | "figures">): string =>
  t("comments.figures", { day: format_day(as_of), ...progress });

export const addressee_words = ({ unit }: Pick<Comment, "unit">): string => unit?.name ?? t("comments.staff");
