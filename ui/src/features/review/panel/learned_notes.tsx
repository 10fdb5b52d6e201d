import { t } from "@/shared/words/words";
import { useReview } from "../review_context";
import css from "./point_list.module.css";

/** What was read by a learned rule: nothing to settle, but to know. */
export function LearnedNotes() {
  const { content, select } = useReview();
  const notes = content.warnings.flatMap((warning, index) => (warning.code.startsWith("learned.") ? [{ message: warning.message, path: `/warnings/${index}` }] : []));
  if (notes.length === 0) return null;
  return (
    <details className={css.learned}>
      <summary>{t("review.learned.notes", { n: notes.length })}</summary>
      <ul>{notes.map(({ message, path }) => <li key={path}><button type="button" className={css.go} onClick={() => select(path)}>{message}</button></li>)}</ul>
    </details>
  );
}
