import { Alert } from "antd";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import css from "./top_bar.module.css";

/** Says that the document came before, and leads to what it became; a plan that was made of this draft has no need of it. */
export function Earlier({ draft }: { draft: Schema<"Draft"> }) {
  const [newest] = draft.earlier;
  if (newest === undefined || draft.plan_id !== null) return null;
  const named = { name: newest.symbol ?? newest.title ?? newest.file_name, by: newest.by.name, at: format_instant(newest.created_at) };
  return (
    <Alert
      className={css.note} banner closable type="warning" message={t(newest.plan_id ? "review.earlier.plan" : "review.earlier.draft", named)}
      action={<Link to={newest.plan_id ? `/plans/${newest.plan_id}` : `/import/${newest.id}`}>{t("review.earlier.open")}</Link>}
    />
  );
}
