import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";

/** What a notice tells: how many duties are due or late, have another deadline, or changed with their plan. */
export function notice_words({ cause, assignments, reports, answers, late, undated, silent, due_on }: Schema<"Notice">): string {
  const n = assignments + reports, day = format_day(due_on);
  if (cause === "moved") return t("app.notices.moved", { n, day });
  if (cause === "amended") return t("app.notices.amended", { n, day });
  if (cause === "taken-over") return t("app.notices.taken_over", { n });
  if (cause === "passed-on") return t("app.notices.passed_on", { n });
  if (answers > 0 && n === 0) return t(late > 0 ? "app.notices.answers_late" : "app.notices.answers", { n: answers, day });
  if (n > 0 && silent === n) return t("app.notices.silent", { n });
  if (n > 0 && undated === n) return t("app.notices.undated", { n, day });
  if (late > 0) return late < n ? t("app.notices.late", { late, n, day }) : t("app.notices.all_late", { n, day });
  return t("app.notices.due", { n, day });
}
