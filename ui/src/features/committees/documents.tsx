import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { DayField } from "@/shared/office/day_field";
import { useAct } from "@/shared/parts/act";
import type { Column } from "@/shared/parts/data_table";
import { Panel } from "@/shared/parts/panel";
import { PlainTable } from "@/shared/parts/plain_table";
import { may, useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import type { Row } from "./data";
import css from "./committees.module.css";

type Entry = Schema<"OutgoingEntry">;
type Values = Omit<Schema<"OutgoingDocument">, "number"> & { number?: number | null };

const columns: Column<Entry>[] = [
  { title: t("committees.document.symbol"), width: 150, card: "title", render: (_, row) => (row.letter_id ? <Link to={`/letters/${row.letter_id}`}>{row.symbol}</Link> : row.symbol) },
  { title: t("committees.document.day"), width: 120, render: (_, row) => format_day(row.dated_on) || "–" },
  { title: t("committees.document.summary"), render: (_, row) => row.summary || "–" },
  { title: t("committees.document.signer"), width: 180, render: (_, row) => row.signer || "–" },
];

/** The numbers that the committee gave, apart from those of its standing body. */
export function Documents({ committee, can_edit }: { committee: Row; can_edit: boolean }) {
  const sees = may(useSession(), "see-tracking");
  const [adding, set_adding] = useState(false);
  const query = { committee_id: committee.id, size: 20 };
  const book = useQuery({ queryKey: ["outgoing", query], queryFn: ({ signal }) => api.get("/api/outgoing", { query, signal }), enabled: sees });
  if (!sees || !book.data) return null;
  const { items, known } = book.data;
  return (
    <Panel title={t("committees.documents")}>
      <p className={css.soft}>{t("committees.documents_text")}</p>
      {items.length > 0 && <PlainTable<Entry> label={t("committees.documents")} columns={columns} rows={items} row_key={(row) => row.id} />}
      <div className={css.paste}>
        {can_edit && may(book.data, "edit") && <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_adding(true)}>{t("committees.document.add")}</Button>}
        {known.some((one) => one.committee?.id === committee.id) && <Link to={`/outgoing?committee_id=${committee.id}`}>{t("committees.document.book")}</Link>}
      </div>
      {adding && <DocumentDialog committee={committee} close={() => set_adding(false)} />}
    </Panel>
  );
}

function DocumentDialog({ committee, close }: { committee: Row; close: () => void }) {
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const save = useAct((body: Schema<"OutgoingDocument">, idempotency_key) => api.post("/api/committees/{id}/documents", { path: { id: committee.id }, body, idempotency_key }), {
    done: t("committees.document.done"), stale: [["outgoing"]], on_done: close, on_error: () => undefined,
  });
  return (
    <Modal open title={t("committees.document.add")} okText={t("committees.document.ok")} cancelText={t("common.cancel")} okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close}>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice!} />}
      <Form<Values>
        form={form} layout="vertical" requiredMark={false} initialValues={{ kind: "KH", summary: "", dated_on: today, signer: "", recipients: "" }}
        onFinish={(values) => save.mutate({ ...values, number: values.number ?? null })}
      >
        <div className={css.pair}>
          <Form.Item name="kind" label={t("committees.document.kind")} extra={t("committees.document.kind_text")}><Input maxLength={6} /></Form.Item>
          <Form.Item name="number" label={t("committees.document.number")} extra={t("committees.document.number_text")}><InputNumber min={1} precision={0} /></Form.Item>
        </div>
        <Form.Item name="summary" label={t("committees.document.summary")} rules={[{ required: true, whitespace: true, message: t("committees.document.summary_needed") }]}><Input maxLength={500} /></Form.Item>
        <Form.Item name="dated_on" label={t("committees.document.day")}><DayField clear={false} /></Form.Item>
        <Form.Item name="signer" label={t("committees.document.signer")}><Input maxLength={200} /></Form.Item>
        <Form.Item name="recipients" label={t("committees.document.recipients")}><Input maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
