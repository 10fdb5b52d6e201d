import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { t } from "@/shared/words/words";
import type { Deliverable, Task } from "../model/draft";
import { set_value } from "../model/edits";
import { useReview } from "../review_context";
import css from "./deliverable_fields.module.css";
import { TextField } from "./fields";
import { Shown } from "./shown";

/** What a task is to produce: thing, number, unit of count. */
export function DeliverableFields({ task, path }: { task: Task; path: string }) {
  const { edit, may_edit } = useReview();
  const list = `${path}/deliverables`;
  const all = (next: Deliverable[]) => edit((now) => set_value(now, list, next, "review.edit.deliverables"));
  const one = (index: number, change: Partial<Deliverable>) => all(task.deliverables.map((old, place) => (place === index ? { ...old, ...change } : old)));
  return (
    <div className={css.list}>
      {task.deliverables.map((item, index) => (
        <Shown key={index} path={`${list}/${index}`}><div className={css.item}>
          <TextField label={t("review.field.deliverable")} value={item.what} save={(what) => { if (what !== null) one(index, { what }); }} />
          <TextField label={t("review.field.quantity")} value={item.quantity === null ? null : String(item.quantity)}
            save={(typed) => { if (typed === null || /^\d{1,9}$/.test(typed)) one(index, { quantity: typed === null ? null : Number(typed) }); }} />
          <TextField label={t("review.field.counted_in")} value={item.unit} save={(unit) => one(index, { unit })} />
          {may_edit && <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("review.deliverable.drop", { name: item.what })} onClick={() => all(task.deliverables.filter((_, place) => place !== index))} />}
        </div></Shown>
      ))}
      {may_edit && <div><Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => all([...task.deliverables, { what: t("review.deliverable.new"), quantity: null, unit: null, at: [task.at[0], task.at[0]] }])}>{t("review.deliverable.add")}</Button></div>}
    </div>
  );
}
