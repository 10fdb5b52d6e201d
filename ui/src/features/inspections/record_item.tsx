import { Form, Radio } from "antd";
import { useEffect } from "react";
import type { Schema } from "@/shared/api/api";
import { AttachmentPicker } from "@/shared/office/attachment_picker";
import { Attachments } from "@/shared/office/attachments";
import { DayField } from "@/shared/office/day_field";
import { UnitSelect } from "@/shared/office/unit_select";
import { useUploads, type UploadState } from "@/shared/office/uploads";
import { TextArea } from "@/shared/parts/text_area";
import { useUnsaved } from "@/shared/parts/unsaved";
import { t, t_of } from "@/shared/words/words";
import type { Finding } from "./data";
import css from "./inspections.module.css";

interface Evidence { ids: string[]; state: UploadState }
export interface Found {
  item_id: string; verdict: Schema<"Verdict"> | null; finding: string; demand: string; mend_unit_id: string | null; due_on: string | null; evidence: Evidence;
}
const verdicts = ["met", "to-mend", "not-met"] as const;

/** What was found of one item; what is not met may demand that it is mended, what is to be mended must. */
export function RecordItem({ at, item, unit }: { at: number; item: Finding; unit: Schema<"UnitRef"> }) {
  const form = Form.useFormInstance();
  const verdict = Form.useWatch<Found["verdict"]>(["findings", at, "verdict"], form) ?? item.verdict;
  const demand = Form.useWatch<string>(["findings", at, "demand"], form) ?? item.demand;
  const wrong = verdict === "to-mend" || verdict === "not-met";
  const demands = verdict === "to-mend" || (wrong && demand.trim() !== "");
  return (
    <section className={css.item} aria-label={t("inspections.item_n", { n: at + 1 })}>
      <h3>{at + 1}. {item.text}</h3>
      <Form.Item name={["findings", at, "verdict"]} label={t("inspections.column.verdict")} rules={[{ validator: (_, chosen: string | null) => (chosen ? Promise.resolve() : Promise.reject(new Error(t("inspections.verdict_needed")))) }]}>
        <Radio.Group options={verdicts.map((one) => ({ value: one, label: t_of("inspections.verdict", one) }))} />
      </Form.Item>
      <Form.Item name={["findings", at, "finding"]} label={t("inspections.found")} rules={wrong ? [{ required: true, whitespace: true, message: t("inspections.found_needed") }] : []}><TextArea min_rows={2} maxLength={4000} /></Form.Item>
      {wrong && (
        <div className={css.fields}>
          <Form.Item name={["findings", at, "demand"]} className={css.wide!} label={t("inspections.demand")} rules={demands ? [{ required: true, whitespace: true, message: t("inspections.demand_needed") }] : []}><TextArea min_rows={2} maxLength={4000} /></Form.Item>
          {demands && <Form.Item name={["findings", at, "due_on"]} label={t("inspections.due_on")} rules={[{ required: true, message: t("inspections.day_needed") }]}><DayField /></Form.Item>}
          {demands && <Form.Item name={["findings", at, "mend_unit_id"]} label={t("inspections.mend_unit")} extra={t("inspections.mend_unit_text", { unit: unit.name })}><UnitSelect label={t("inspections.mend_unit")} /></Form.Item>}
        </div>
      )}
      <Attachments files={item.attachments} />
      <Form.Item name={["findings", at, "evidence"]} label={t("inspections.evidence")}><EvidenceField /></Form.Item>
    </section>
  );
}

/** Photos and files as a field of the form: those that are there, and how far the others are. */
function EvidenceField({ onChange }: { onChange?: (evidence: Evidence) => void }) {
  const uploads = useUploads();
  useUnsaved(uploads.entries.length > 0);
  const ids = uploads.ids.join(",");
  const { running, failed, percent } = uploads.state;
  useEffect(() => {
    onChange?.({ ids: ids === "" ? [] : ids.split(","), state: { running, failed, percent } });
    // The form's own callback is new at every drawing; what it is told changes with the files alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids, running, failed, percent]);
  return <AttachmentPicker uploads={uploads} />;
}
