import { CheckOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { t, t_of } from "@/shared/words/words";
import { confirm_fact, remove_fact } from "../model/edits";
import type { Point } from "../model/session";
import { useReview, useSelect } from "../review_context";
import css from "./card.module.css";
import { fact_id } from "./fact_id";

interface Props {
  path: string;
  selected: boolean;
  /** What is still open at it. */
  open: readonly Point[];
  /** The line that says what it is while it is closed. */
  summary: React.ReactNode;
  meta?: React.ReactNode;
  number?: string | undefined;
  kind: string;
  /** Acts of this kind of fact, beside delete. */
  acts?: React.ReactNode;
  /** The form, shown while the fact is selected. */
  children?: React.ReactNode;
}

/** What kind of thing is open; of a reporting duty, what it lacks; that it reaches nobody. */
export const kind_words = ({ kind, code }: Point) => (kind === "reporting-incomplete" || kind === "reaches-nobody" ? t_of("review", code) : t_of("review.point", kind));

/** A warning of the reading in the language of the screen, about the words that its message quotes; others as they came. */
function warning_words({ code, message }: Point): string {
  const told = t_of("review.warning", code, { text: /“(.+)”/u.exec(message)?.[1] ?? "" });
  return told === code ? message : told;
}

/** What is open: a warning says it itself, the others by their kind. */
export const point_words = (point: Point) => (point.kind === "warning" && point.message !== "" ? warning_words(point) : kind_words(point));

/** What is still open at a fact, in words. */
export function OpenPoints({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <ul className={css.points}>
      {points.map((point, index) => <li key={index}>{point_words(point)}</li>)}
    </ul>
  );
}

function Body({ path, open, acts, children }: Pick<Props, "path" | "open" | "acts" | "children">) {
  const { edit, may_edit, written } = useReview();
  const unsure = open.some((point) => point.kind === "low-confidence");
  return (
    <div className={css.body}>
      <OpenPoints points={open} />
      <fieldset disabled={!may_edit} className={css.form}>{children}</fieldset>
      {may_edit && !written && (
        <div className={css.acts}>
          {unsure && <Button size="small" type="primary" ghost icon={<CheckOutlined aria-hidden />} onClick={() => edit((now) => confirm_fact(now, path))}>{t("review.right")}</Button>}
          {acts}
          <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={() => edit((now) => remove_fact(now, path))}>{t("common.delete")}</Button>
        </div>
      )}
    </div>
  );
}

/** A fact: one line while closed, its form while selected. Holds to nothing that changes, so that a long list may be memoised. */
export function FactCard({ path, selected, open, summary, meta, number, kind, acts, children }: Props) {
  const select = useSelect();
  return (
    <article id={fact_id(path)} tabIndex={-1} className={`${css.card} ${selected ? css.selected : ""} ${open.length > 0 ? css.open : ""}`} data-kind={kind}>
      <button type="button" className={css.summary} aria-expanded={selected} onClick={() => select(selected ? null : path)}>
        {number !== undefined && <span className={css.number}>{number}</span>}
        <span className={css.words}><span className={selected ? css.line : css.clamped}>{summary}</span>{meta && <span className={css.meta}>{meta}</span>}</span>
      </button>
      {selected && <Body path={path} open={open} acts={acts}>{children}</Body>}
    </article>
  );
}
