import { Alert } from "antd";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import css from "./top_bar.module.css";

/** Says that the document came before, or softer that another one has its number, and leads to what it became; a plan that was made of this draft has no need of it. */
export function Earlier({ draft }: { draft: Schema<"Draft"> }) {
  const [newest] = draft.earlier;
  if (newest === undefined || draft.plan_id !== null) return null;
  const dated = newest.date === null ? "" : t("review.earlier.dated", { day: format_day(newest.date) });
  const named = { name: newest.symbol ?? newest.title ?? newest.file_name, by: newest.by.name, at: format_instant(newest.created_at), dated };
  const message = newest.same
    ? t(newest.plan_id ? "review.earlier.plan" : "review.earlier.draft", named)
    : t(newest.plan_id ? "review.earlier.other_plan" : "review.earlier.other_draft", named);
  return (
    <Alert
      className={css.note} banner closable type={newest.same ? "warning" : "info"} message={message}
      action={<Link to={newest.plan_id ? `/plans/${newest.plan_id}` : `/import/${newest.id}`}>{t("review.earlier.open")}</Link>}
    />
  );
}
