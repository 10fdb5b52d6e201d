import { useMemo } from "react";
import document_css from "@/shared/document/document_view.module.css";
import { mark_kinds, type Mark, type MarkKind } from "@/shared/document/marks";
import { t } from "@/shared/words/words";
import css from "./legend.module.css";

interface Props { marks: readonly Mark[]; hidden: ReadonlySet<MarkKind>; change: (hidden: ReadonlySet<MarkKind>) => void }

/** What each colour means, and a switch for each. Kinds that the document has nothing of are left out. */
export function Legend({ marks, hidden, change }: Props) {
  const present = useMemo(() => new Set(marks.map((mark) => mark.kind)), [marks]);
  const toggle = (kind: MarkKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    change(next);
  };
  return (
    <div className={css.legend} role="group" aria-label={t("review.legend")}>
      {mark_kinds.filter((kind) => present.has(kind)).map((kind) => (
        <button key={kind} type="button" className={css.kind} aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
          <span className={document_css.document}><span className={`${document_css.mark} ${document_css[kind]} ${css.sample}`} aria-hidden="true">{t("review.legend.sample")}</span></span>
          {t(`review.kind.${kind}`)}
        </button>
      ))}
    </div>
  );
}
