import { CheckOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { EmptyState } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import type { PlanJson, Warning } from "../model/draft";
import { resolve_body } from "../model/body_edits";
import { confirm_fact, remove_fact } from "../model/edits";
import { fact_of, part_of } from "../model/facts";
import { target_words, wish_of } from "../model/meaning";
import { is_missed, passage_around } from "../model/missed";
import { value_at } from "../model/patch";
import { other_standing_body } from "../model/standing_body";
import { is_read_back, warning_words } from "../model/read_back";
import type { Point } from "../model/session";
import { useReview } from "../review_context";
import { useAddTask } from "../use_add_task";
import { Proposals } from "./body_list";
import { kind_words, point_words } from "./card";
import css from "./point_list.module.css";
import { fact_id } from "./fact_id";
import { LearnedNotes } from "./learned_notes";
import { SlipList } from "./slip_list";
import { TargetSelect } from "./target_select";

/** What the thing at a point is called. */
function name_of(content: PlanJson, path: string, quote: (at: [number, number]) => string): string {
  const fact = value_at(content, fact_of(path)) as { text?: string; name?: string; symbol?: string; at?: [number, number] } | undefined;
  return fact?.text ?? fact?.name ?? fact?.symbol ?? (Array.isArray(fact?.at) && fact.at.length === 2 ? quote(fact.at) : "");
}

/** A warning's own words. */
function told_by(content: PlanJson, point: Point): string {
  const warning = value_at(content, point.path) as Warning | undefined;
  return warning && is_read_back(warning) ? warning_words(content, warning) : point_words(point);
}

const warning_at = (content: PlanJson, { path }: Point) => (value_at(content, path) as { at?: [number, number] | null } | undefined)?.at ?? null;

/** What mends a warning that work was missed: a task from the deadline's own paragraph, or one marked in the part that gave none. */
function Mend({ point }: { point: Point }) {
  const { content, points, show_part, show_passage } = useReview();
  const add_task = useAddTask();
  const at = warning_at(content, point);
  if (at === null) return null;
  const mend = () => {
    if (point.code === "deadline-unread") { add_task(passage_around(content, points, at)); return; }
    show_part("tasks");
    show_passage(at);
  };
  return <Button size="small" type="primary" ghost icon={<PlusOutlined aria-hidden />} onClick={mend}>{t("review.task.add")}</Button>;
}

function QuickAct({ point }: { point: Point }) {
  const { content, edit, resolution, may_edit, written, select, show_part } = useReview();
  if (!may_edit || (written && point.kind !== "unresolved-unit")) return null;
  if (point.kind === "low-confidence") return <Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => edit((now) => confirm_fact(now, fact_of(point.path)))}>{t("review.right")}</Button>;
  if (point.kind === "warning") return <>{is_missed(point) && <Mend point={point} />}<Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => edit((now) => remove_fact(now, point.path))}>{t("review.seen")}</Button></>;
  if (point.kind === "reaches-nobody") return <Button size="small" onClick={() => select(point.path, { focus: true })}>{t("review.unit.choose")}</Button>;
  if (point.kind === "unresolved-unit") {
    const body = value_at(content, fact_of(point.path)) as { id?: string; name?: string } | undefined;
    const proposed = resolution(body?.id ?? null);
    if (!body?.id) return null;
    if (proposed && proposed.kind !== "none" && !proposed.by_person) return <Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => edit(() => resolve_body(body.id!, wish_of(proposed)))}>{t("review.unit.accept", { name: target_words(proposed) })}</Button>;
    return <span className={css.choose}><TargetSelect label={t("review.unit.choose_for", { name: body.name ?? "" })} placeholder={t("review.unit.choose")} printed={body.name ?? ""} rules
      on_several={() => { show_part("units"); select(fact_of(point.path), { focus: true }); }}
      on_choose={(chosen) => { if (chosen.from !== "draft") edit(() => resolve_body(body.id!, chosen.from === "rule" ? { kind: "charged", id: null, section: null } : { kind: chosen.candidate.kind, id: chosen.candidate.id })); }} /></span>;
  }
  return null;
}

/** Says where the plan makes another body its standing body than the office that is to run it here. */
function StandingBody() {
  const { content, resolution, show_part, select } = useReview();
  const { agency } = useSession();
  const task = other_standing_body(content, [agency.name, agency.short_name], (unit) => resolution(unit)?.name);
  if (task === null) return null;
  const path = `/tasks/${content.tasks.indexOf(task)}`;
  return (
    <p className={css.told}>
      <span>{t("review.standing_body", { named: task.assignees[0]!.text, own: agency.name })}</span>
      <Button size="small" onClick={() => { show_part("tasks"); select(path, { focus: true }); }}>{t("review.standing_body_show")}</Button>
    </p>
  );
}

/** Everything that a person still has to look at, with the short way to settle it where there is one. */
export function PointList() {
  const { view, content, points, select, show_part, selected, written, write_at } = useReview();
  if (view.points.length === 0) return <><StandingBody /><EmptyState icon={<CheckOutlined aria-hidden />} title={t("review.points.none")} text={t("review.points.none_text")} /><SlipList /><LearnedNotes /></>;
  return (
    <>
      <StandingBody />
      <Proposals />
      <ul className={css.list}>
      {view.points.map((point, index) => {
        const fact = fact_of(point.path);
        const name = name_of(content, point.path, (at) => points.quote(at));
        const told = point.code === "deadline-unread" ? warning_at(content, point) : null;
        const unread = told === null ? null : points.quote(passage_around(content, points, told));
        return (
          <li key={`${point.kind}${point.path}${index}`} id={part_of(fact) === "points" ? fact_id(fact) : undefined} className={`${css.point} ${selected === fact ? css.selected : ""} ${point.code === "section-without-tasks" ? css.loud : ""}`}>
            <button type="button" className={css.go} onClick={() => { if (written && point.kind !== "unresolved-unit" && write_at(point.path)) return; if (part_of(fact) !== "points") show_part(part_of(fact)); select(point.path, { focus: point.kind === "reporting-incomplete" || point.kind === "reaches-nobody" }); }}>
              <span className={css.kind}>{unread === null ? kind_words(point) : t("review.point.deadline_unread")}</span>
              <span className={css.name}>{unread ?? (point.kind === "warning" ? told_by(content, point) : name)}</span>
            </button>
            <span className={css.acts}><QuickAct point={point} /></span>
          </li>
        );
      })}
      </ul>
      <SlipList />
      <LearnedNotes />
    </>
  );
}
