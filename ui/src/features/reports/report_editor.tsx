import { Button } from "antd";
import { PlusOutlined, SyncOutlined } from "@ant-design/icons";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { new_key } from "@/shared/api/key";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { useUndoToast } from "@/shared/parts/undo_toast";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useAutosave } from "./autosave";
import { useReportActs } from "./data";
import { ItemEditor } from "./item_editor";
import { DocumentLink, ReportHead } from "./report_head";
import { SaveMark, SaveTrouble } from "./save_mark";
import { SubmitSheet } from "./submit_sheet";
import { TextBlock } from "./text_block";
import { Values } from "./values";
import css from "./reports.module.css";

type Report = Schema<"Report">;
type Content = Schema<"ReportContent">;

/** The unit writes its report; what it writes is saved by itself. */
export function ReportEditor({ report: first, reload }: { report: Report; reload: () => Promise<Report | undefined> }) {
  const [report, set_report] = useState(first);
  const tell_with_undo = useUndoToast();
  const [submitting, set_submitting] = useState(false);
  const save = useAutosave<Content>({
    content: first.content, revision: first.revision,
    put: (base_revision, content) => api.put("/api/reports/{id}", { path: { id: first.id }, body: { base_revision, content } }),
  });
  const take = (next: Report) => { set_report(next); save.replace(next.content, next.revision); };
  const { prefill, submit } = useReportActs(first.id, take);
  const { content } = save;
  const change = (part: Partial<Content>) => save.change({ ...content, ...part });
  const add_updates = () => void save.flush().then((revision) => prefill.mutate(revision)).catch(() => undefined);
  const take_out = (id: string) => {
    const at = content.items.findIndex((one) => one.id === id);
    const item = content.items[at];
    if (item === undefined) return;
    change({ items: content.items.filter((one) => one.id !== id) });
    tell_with_undo(t("reports.item_removed"), () => save.update((now) => ({ ...now, items: now.items.some((one) => one.id === id) ? now.items : [...now.items.slice(0, at), item, ...now.items.slice(at)] })));
  };
  const add_item = () => change({
    items: [...content.items, { id: new_key(), task_id: null, heading: "", text: "", source_update_ids: [], attachment_ids: [] }],
  });
  return (
    <>
      <ReportHead
        report={report} mark={<SaveMark state={save.state} />}
        acts={(
          <>
            <HistoryButton kind="report" id={report.id} />
            {may(report, "prefill") && <Button icon={<SyncOutlined aria-hidden="true" />} loading={prefill.isPending} onClick={add_updates}>{t("reports.prefill")}</Button>}
            <DocumentLink report_id={report.id} before={save.flush} />
            {may(report, "submit") && <Button type="primary" onClick={() => set_submitting(true)}>{t("reports.submit")}</Button>}
          </>
        )}
      />
      <SaveTrouble
        state={save.state} error={save.error} again={() => void save.flush().catch(() => undefined)}
        reload={() => void reload().then((next) => next && take(next))}
      />
      <div className={css.paper}>
        {report.fields.length > 0 && (
          <section className={css.block} aria-label={t("reports.figures")}>
            <h2>{t("reports.figures")}</h2>
            <Values fields={report.fields} values={content.values} change={(values) => change({ values })} />
          </section>
        )}
        <section className={css.block} aria-label={t("reports.results")}>
          <h2>{t("reports.results")}</h2>
          {content.items.length === 0 && <p className={css.soft}>{t("reports.no_items_yet")}</p>}
          {content.items.map((item, index) => (
            <ItemEditor
              key={item.id} item={item} report={report}
              change={(next) => change({ items: content.items.map((one, at) => (at === index ? next : one)) })}
              remove={() => take_out(item.id)}
            />
          ))}
          <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add_item}>{t("reports.add_item")}</Button>
        </section>
        <section className={css.block} aria-label={t("reports.difficulties")}>
          <h2>{t("reports.difficulties")}</h2>
          <TextBlock label={t("reports.difficulties")} value={content.difficulties} rows={3} change={(difficulties) => change({ difficulties })} />
        </section>
        <section className={css.block} aria-label={t("reports.proposals")}>
          <h2>{t("reports.proposals")}</h2>
          <TextBlock label={t("reports.proposals")} value={content.proposals} rows={3} change={(proposals) => change({ proposals })} />
        </section>
      </div>
      <SubmitSheet
        open={submitting} report={report} pending={submit.isPending} error={submit.error} close={() => set_submitting(false)}
        submit={(signed) => void save.flush().then((base_revision) => submit.mutate({ base_revision, signed })).catch(() => set_submitting(false))}
      />
    </>
  );
}
