import { PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useEffect, useId, useState } from "react";
import { t } from "@/shared/words/words";
import { typed_task } from "../model/edits";
import { steps_of } from "../model/patch";
import { useReview } from "../review_context";
import { useAddTask, usePut } from "../use_add_task";
import css from "./add_task.module.css";

/** A task from the passage that is selected in the document; where none is, from words that are typed. */
export function AddTask() {
  const { points, passage, selected } = useReview();
  const [asking, set_asking] = useState(false);
  const [typed, set_typed] = useState("");
  const add_task = useAddTask();
  const put = usePut();
  const id = useId();

  useEffect(() => { if (asking) document.getElementById(id)?.focus(); }, [asking, id]);

  const close = () => { set_asking(false); set_typed(""); };
  function begin() {
    const at = passage();
    if (at === null) { set_asking(true); return; }
    close();
    window.getSelection()?.removeAllRanges();
    add_task(points.whole_words(at));
  }
  function give() {
    // Words that stand in the document are the passage itself.
    const at = points.find(typed, [0, points.length]);
    const [list, index] = steps_of(selected ?? "");
    if (at !== null) add_task(at);
    else put((now) => typed_task(now, typed, list === "tasks" ? Number(index) : undefined));
    close();
  }
  return (
    <div className={css.add}>
      {/* A press must not let go of what is selected in the document. */}
      <Button size="small" icon={<PlusOutlined aria-hidden />} aria-expanded={asking} onMouseDown={(event) => event.preventDefault()} onClick={begin}>{t("review.task.add")}</Button>
      {asking ? (
        <form className={css.form} onSubmit={(event) => { event.preventDefault(); give(); }}>
          <label htmlFor={id}>{t("review.task.add_how")}</label>
          <Input.TextArea id={id} rows={3} value={typed} maxLength={4000} onChange={(event) => set_typed(event.target.value)} />
          <div className={css.acts}>
            <Button size="small" type="primary" htmlType="submit" disabled={typed.trim() === ""}>{t("review.task.add_typed")}</Button>
            <Button size="small" onClick={close}>{t("common.cancel")}</Button>
          </div>
        </form>
      ) : <span className={css.hint}>{t("review.task.add_hint")}</span>}
    </div>
  );
}
