import { Alert, Button, Form, Input } from "antd";
import { Navigate, useParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { send_words, UploadFailed, waits_for } from "@/shared/office/upload_wait";
import { at_rest, together } from "@/shared/office/uploads";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { TextArea } from "@/shared/parts/text_area";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may, useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { useInspection, useInspectionActs, type Inspection } from "./data";
import { RecordItem, type Found } from "./record_item";
import css from "./inspections.module.css";

interface Values { held_on: string; place: string; attended: string; conclusion: string; findings: Found[] }

/** What a check found of each item, and what must be mended. */
export function RecordPage() {
  const id = useParams().id!;
  const inspection = useInspection(id);
  if (inspection.isLoadingError) return <ErrorState error={inspection.error} retry={() => void inspection.refetch()} />;
  if (inspection.isPending) return <Loading rows={10} />;
  if (!may(inspection.data, "record")) return <Navigate replace to={`/inspections/${id}`} />;
  const { unit, plan } = inspection.data.inspection;
  return (
    <UnsavedGuard>
      <PageHeader title={t("inspections.record_of", { unit: unit.name })} text={plan.name} back={{ to: `/inspections/${id}` }} />
      <RecordForm inspection={inspection.data} />
    </UnsavedGuard>
  );
}

function RecordForm({ inspection: { inspection: row, revision, place, attended, conclusion, items } }: { inspection: Inspection }) {
  const { today } = useSession();
  const { record } = useInspectionActs(row.id);
  const [form] = Form.useForm<Values>();
  const files = Form.useWatch((values: Values) => together((values.findings ?? []).map((one: Found | undefined) => one?.evidence?.state ?? at_rest)), form) ?? at_rest;
  const first: Values = {
    held_on: row.starts_on <= today ? row.starts_on : today, place, attended, conclusion,
    findings: items.map(({ id, verdict, finding, demand }) => ({ item_id: id, verdict, finding, demand, mend_unit_id: null, due_on: null, evidence: { ids: [], state: at_rest } })),
  };
  const send = (values: Values) => {
    if (waits_for(files)) return;
    const findings = values.findings.map(({ evidence, verdict, finding, demand, due_on, mend_unit_id }, at): Schema<"FindingInput"> => {
      const demands = verdict !== "met" && (demand ?? "").trim() !== "";
      return { item_id: items[at]!.id, verdict: verdict ?? "met", finding: finding?.trim() ?? "", demand: demands ? demand.trim() : "", due_on: demands ? (due_on ?? null) : null, mend_unit_id: demands ? (mend_unit_id ?? null) : null, attachment_ids: evidence.ids };
    });
    const { held_on, ...said } = values;
    record.mutate({ base_revision: revision, held_on, place: said.place, attended: said.attended, conclusion: said.conclusion, findings });
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={send} className={css.form!} scrollToFirstError>
      <div className={css.fields}>
        <Form.Item
          name="held_on" label={t("inspections.held_on")}
          rules={[{ required: true, message: t("inspections.day_needed") }, { validator: (_, day: string) => (day > today ? Promise.reject(new Error(t("inspections.held_in_future"))) : Promise.resolve()) }]}
        >
          <DayField clear={false} />
        </Form.Item>
        <Form.Item name="place" label={t("inspections.place")}><Input maxLength={200} /></Form.Item>
        <Form.Item name="attended" className={css.wide!} label={t("inspections.attended")} extra={t("inspections.attended_text")}><TextArea min_rows={2} maxLength={2000} /></Form.Item>
      </div>
      {items.map((item, at) => <RecordItem key={item.id} at={at} item={item} unit={row.unit} />)}
      <Form.Item name="conclusion" label={t("inspections.conclusion")}><TextArea min_rows={3} maxLength={4000} /></Form.Item>
      <UploadFailed state={files} />
      {record.isError && <Alert type="error" showIcon message={error_words(record.error)} className={css.notice!} />}
      <div className={css.save}><Button type="primary" size="large" htmlType="submit" loading={record.isPending} disabled={waits_for(files)}>{send_words(files, t("inspections.record_ok"))}</Button></div>
    </Form>
  );
}
