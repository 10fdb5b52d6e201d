import { Button } from "antd";
import { t } from "@/shared/words/words";
import type { At } from "@/shared/document/code_points";
import type { Bound, Due } from "../model/draft";
import { set_value, type_due } from "../model/edits";
import { value_at } from "../model/patch";
import { useReview } from "../review_context";
import { DayField, Row, SelectField, TextField } from "./fields";

const bounds: Bound[] = ["before", "by", "in", "from"];

/** The deadline of a task or a duty: as printed, and what it means. `owner`: the pointer of the task or duty. */
export function DueField({ owner, at }: { owner: string; at: At }) {
  const { content, edit, may_edit } = useReview();
  const path = `${owner}/due`;
  const due = value_at(content, path) as Due | null;
  const set = <K extends keyof Due>(field: K, value: Due[K]) => edit((now) => set_value(now, `${path}/${field}`, value, "review.edit.due"));
  if (due === null) {
    if (!may_edit) return null;
    return <div data-field={path}><Button size="small" onClick={() => edit((now) => set_value(now, path, { date: null, bound: null, text: "", relative_to: null, at: [at[0], at[0]] }, "review.edit.due"))}>{t("review.due.add")}</Button></div>;
  }
  const anchors = [...content.phases, ...content.events].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Row place={path}>
      <TextField label={t("review.due.printed")} value={due.text} save={(text) => edit((now) => type_due(now, owner, text))} />
      <SelectField label={t("review.due.bound")} value={due.bound} choices={bounds.map((value) => ({ value, label: t(`review.bound.${value}`) }))} save={(bound) => set("bound", bound)} />
      <DayField label={t("review.due.date")} value={due.date} save={(date) => set("date", date)} />
      {anchors.length > 0 && <SelectField label={t("review.due.relative")} value={due.relative_to} choices={anchors} save={(id) => set("relative_to", id)} />}
      {may_edit && <div><Button size="small" type="text" onClick={() => edit((now) => set_value(now, path, null, "review.edit.due"))}>{t("review.due.none")}</Button></div>}
    </Row>
  );
}
