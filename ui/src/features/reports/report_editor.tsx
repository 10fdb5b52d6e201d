import { PlusOutlined, SendOutlined, SyncOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { new_key } from "@/shared/api/key";
import { ExtensionsOf } from "@/shared/office/extensions_of";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { useUndoToast } from "@/shared/parts/undo_toast";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useAutosave } from "./autosave";
import { useReportActs } from "./data";
import { blank_fields, fields_title } from "./fields";
import { ItemEditor } from "./item_editor";
import { DocumentLink, ReportHead } from "./report_head";
import { SaveMark, SaveTrouble } from "./save_mark";
import { SubmitSheet } from "./submit_sheet";
import { TextBlock } from "./text_block";
import { Values } from "./values";
import { go_to_field, Wanting } from "./wanting";
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
  const { asked, set_asked, wanting, set_wrong } = useWanting(report, content);
  const begin_sending = () => {
    set_asked(true);
    if (wanting.length > 0) go_to_field(wanting[0]!.key);
    else set_submitting(true);
  };
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
          </>
        )}
      />
      <SaveTrouble
        state={save.state} error={save.error} again={() => void save.flush().catch(() => undefined)}
        reload={() => void reload().then((next) => next && take(next))}
      />
      <div className={css.paper}>
        {report.fields.length > 0 && (
          <section className={css.block} aria-label={t(fields_title(report.fields))}>
            <h2>{t(fields_title(report.fields))}</h2>
            <Values fields={report.fields} values={content.values} change={(values) => change({ values })} wanting={new Set(asked ? wanting.map((field) => field.key) : [])} wrong={set_wrong} />
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
        {may(report, "submit") && (
          <div className={`${css.foot} no-print`}>
            {asked && <Wanting fields={wanting} />}
            <div className={css.foot_acts}>
              <span className={css.soft}>{t(report.paper_signature ? "reports.foot_paper" : "reports.foot_text")}</span>
              <Button type="primary" size="large" icon={<SendOutlined aria-hidden="true" />} onClick={begin_sending}>{t("reports.submit")}</Button>
            </div>
          </div>
        )}
      </div>
      <ExtensionsOf of={{ kind: "report", id: report.id }} className={css.more_time!} />
      <SubmitSheet
        open={submitting} report={report} download={<DocumentLink report_id={report.id} before={save.flush} />} pending={submit.isPending} error={submit.error} close={() => set_submitting(false)}
        submit={(signed) => void save.flush().then((base_revision) => submit.mutate({ base_revision, signed })).catch(() => set_submitting(false))}
      />
    </>
  );
}

/** What keeps the report from being sent: required fields that are blank, numbers that are none. Told once the person asked to send. */
function useWanting(report: Report, content: Content) {
  const [asked, set_asked] = useState(false);
  const [wrong, set_wrong_keys] = useState<ReadonlySet<string>>(new Set());
  const blank = new Set(blank_fields(report.fields, content.values).map((field) => field.key));
  const wanting = report.fields.filter(({ key }) => blank.has(key) || wrong.has(key));
  const set_wrong = (key: string, is: boolean) => set_wrong_keys((before) => new Set(is ? [...before, key] : [...before].filter((one) => one !== key)));
  return { asked, set_asked, wanting, set_wrong };
}
