import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import css from "./amend.module.css";

/** A task or a duty to report as it runs, or as the document has it. */
export function AmendedSide({ title, side, ordinal }: { title: string; side: Schema<"AmendedSide">; ordinal?: number }) {
  const due = side.due_on ? t("amend.due", { day: format_day(side.due_on) }) : (side.due_text ?? t("amend.no_due"));
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{ordinal ? `${ordinal}. ` : ""}{side.text}</p>
      <p className={css.soft}>{[side.parties.join("; "), due].filter(Boolean).join(" · ")}</p>
      {side.passage && <details><summary>{t("amend.passage")}</summary><blockquote>{side.passage}</blockquote></details>}
    </section>
  );
}
