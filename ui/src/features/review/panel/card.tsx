import { CheckOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { memo } from "react";
import { t, t_of } from "@/shared/words/words";
import { confirm_fact, remove_fact } from "../model/edits";
import type { Point } from "../model/session";
import { useReview } from "../review_context";
import css from "./card.module.css";
import { fact_id } from "./panel";

interface Props {
  path: string;
  /** The line that says what it is while it is closed. */
  summary: React.ReactNode;
  meta?: React.ReactNode;
  number?: string | undefined;
  kind: string;
  /** Acts of this kind of fact, beside delete. */
  acts?: React.ReactNode;
  /** The form, shown while the fact is selected. */
  children?: React.ReactNode;
  undeletable?: boolean;
}

/** A point's own words, or those of its kind. */
export const point_words = (point: Point) => (point.message !== "" ? point.message : t_of("review.point", point.kind));

/** What is still open at a fact, in words. */
export function OpenPoints({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <ul className={css.points}>
      {points.map((point, index) => <li key={index}>{point_words(point)}</li>)}
    </ul>
  );
}

/** A fact: one line while closed, its form while selected. */
export const FactCard = memo(function FactCard({ path, summary, meta, number, kind, acts, children, undeletable }: Props) {
  const { selected, select, open_at, edit, may_edit } = useReview();
  const here = selected === path;
  const open = open_at(path);
  const unsure = open.some((point) => point.kind === "low-confidence");
  return (
    <article id={fact_id(path)} tabIndex={-1} className={`${css.card} ${here ? css.selected : ""} ${open.length > 0 ? css.open : ""}`} data-kind={kind}>
      <button type="button" className={css.summary} aria-expanded={here} onClick={() => select(here ? null : path)}>
        {number !== undefined && <span className={css.number}>{number}</span>}
        <span className={css.words}><span className={here ? css.line : css.clamped}>{summary}</span>{meta && <span className={css.meta}>{meta}</span>}</span>
      </button>
      {here && (
        <div className={css.body}>
          <OpenPoints points={open} />
          <fieldset disabled={!may_edit} className={css.form}>{children}</fieldset>
          {may_edit && (
            <div className={css.acts}>
              {unsure && <Button size="small" type="primary" ghost icon={<CheckOutlined aria-hidden />} onClick={() => edit((now) => confirm_fact(now, path))}>{t("review.right")}</Button>}
              {acts}
              {!undeletable && <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={() => edit((now) => remove_fact(now, path))}>{t("common.delete")}</Button>}
            </div>
          )}
        </div>
      )}
    </article>
  );
});
