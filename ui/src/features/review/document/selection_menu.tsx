import { App, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { api } from "@/shared/api/api";
import { within, type At } from "@/shared/document/code_points";
import type { DocumentHandle } from "@/shared/document/document_view";
import { error_words, t } from "@/shared/words/words";
import { column_meanings, is_header, set_column, type ColumnMeaning, type ColumnReading } from "../model/columns";
import type { FactList } from "../model/draft";
import { add_new_body } from "../model/body_edits";
import { due_from, fact_from, set_passage, set_value } from "../model/edits";
import { part_from, split_task } from "../model/task_edits";
import { read_day } from "../model/read_day";
import { steps_of } from "../model/patch";
import { useReview } from "../review_context";
import { useAddReport, useAddTask, usePut, useReading } from "../use_add_task";
import { selected_passage } from "./passage";
import css from "./selection_menu.module.css";

const addable = ["tasks", "reporting", "units", "references", "periods", "phases", "events", "themes", "channels", "recipients"] as const satisfies FactList[];

/** The box where the selection ends, within the left side. */
function place_of(selection: Selection, frame: HTMLElement): { left: number; top: number } {
  const box = selection.getRangeAt(0).getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const below = box.bottom - outer.top + 6;
  return { left: Math.min(Math.max(8, box.left - outer.left), Math.max(8, outer.width - 430)), top: below > outer.height - 110 ? Math.max(44, box.top - outer.top - 100) : below };
}

/** What can be made of the passage that is selected in the document. */
export function SelectionMenu({ paper }: { paper: React.RefObject<DocumentHandle> }) {
  const { content, points, edit, selected, draft_id } = useReview();
  const { message } = App.useApp();
  const put = usePut();
  const reading = useReading();
  const add_task = useAddTask();
  const add_report = useAddReport();
  const [chosen, set_chosen] = useState<{ at: At; left: number; top: number } | null>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const look = () => {
      if (menu.current?.contains(document.activeElement)) return;
      const selection = window.getSelection();
      const chosen_at = selected_passage(paper.current?.element ?? null);
      const at = chosen_at && points.whole_words(chosen_at);
      const frame = paper.current?.element?.closest("section");
      set_chosen(at === null || at[0] === at[1] || !selection || !frame ? null : { at, ...place_of(selection, frame) });
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === "a" && !event.ctrlKey && !event.metaKey && menu.current && !(event.target as Element).closest("input, textarea")) {
        event.preventDefault();
        menu.current.querySelector("button")?.focus();
      } else if (event.key === "Escape") set_chosen(null);
    };
    // The pointer is let go before the selection is looked at; a growing one would make the menu jump.
    document.addEventListener("pointerup", look);
    document.addEventListener("keyup", look);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("pointerup", look);
      document.removeEventListener("keyup", look);
      document.removeEventListener("keydown", key);
    };
  }, [paper, points]);

  if (chosen === null) return null;
  const { at } = chosen;
  const done = () => { window.getSelection()?.removeAllRanges(); set_chosen(null); };
  const add = (list: FactList) => {
    done();
    if (list === "tasks") add_task(at);
    else if (list === "reporting") add_report(at);
    else put((now) => fact_from(now, points, list, at));
  };
  const add_due = (owner: string) => {
    done();
    void reading(at).then((read) => edit((now) => read?.task.due
      ? set_value(now, `${owner}/due`, read.task.due, "review.edit.due")
      : due_from(now, points, owner, at, read_day(points.quote(at)))));
  };
  const tell_column = (meaning: ColumnMeaning) => {
    done();
    api.get("/api/drafts/{id}/column", { path: { id: draft_id }, query: { start: at[0], end: at[1], meaning } })
      .then((read) => edit((now) => set_column(now, meaning, read as unknown as ColumnReading)))
      .catch((error: unknown) => void message.error(error_words(error)));
  };
  const [owner, index] = steps_of(selected ?? "");
  const task = owner === "tasks" ? content.tasks[Number(index)] : undefined;
  const may_have_due = owner === "tasks" || owner === "reporting";
  const into = (list: string) => { edit((now) => add_new_body(now, `${selected}/${list}`, points.quote(at), points.trimmed(at), null)); done(); };

  return (
    <div ref={menu} className={css.menu} style={{ left: chosen.left, top: chosen.top }} role="toolbar" aria-label={t("review.selection")}>
      <div className={css.row}>
        <span className={css.words}>{t("review.selection.add")}</span>
        {addable.map((list) => <Button key={list} size="small" onClick={() => add(list)}>{t(`review.one.${list}`)}</Button>)}
      </div>
      {is_header(content.source.layout, at) && (
        <div className={css.row}>
          <span className={css.words}>{t("review.selection.column")}</span>
          {column_meanings.map((meaning) => <Button key={meaning} size="small" onClick={() => tell_column(meaning)}>{t(`administration.learned.column.${meaning}`)}</Button>)}
        </div>
      )}
      {selected !== null && (
        <div className={css.row}>
          <span className={css.words}>{t("review.selection.selected")}</span>
          {may_have_due && <Button size="small" onClick={() => add_due(selected)}>{t("review.field.due")}</Button>}
          {task && <Button size="small" onClick={() => into("assignees")}>{t("review.field.assignees")}</Button>}
          {task && <Button size="small" onClick={() => into("with")}>{t("review.field.with")}</Button>}
          {task && (["deliverable", "recurrence", "condition"] as const).map((part) => (
            <Button key={part} size="small" onClick={() => { edit((now) => part_from(now, points, Number(index), part, at)); done(); }}>{t(`review.field.${part}`)}</Button>
          ))}
          {task && within(at, task.at) && at[0] > task.at[0] && <Button size="small" onClick={() => { edit((now) => split_task(now, points, Number(index), at[0])); done(); }}>{t("review.task.split_here")}</Button>}
          <Button size="small" onClick={() => { edit((now) => set_passage(now, points, selected, at)); done(); }}>{t("review.selection.passage")}</Button>
        </div>
      )}
    </div>
  );
}
