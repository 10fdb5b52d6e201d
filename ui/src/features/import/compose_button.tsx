import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Radio, Segmented } from "antd";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";

type Begun = Schema<"ComposeInput">;

const skeletons = ["plan", "communication", "blank"] as const;
const needed = () => [{ required: true, whitespace: true, message: t("compose.new.required") }];

/** What a new plan begins with, as far as the office's own entry tells it. */
function begun(agency: Schema<"Agency">): Begun {
  return { family: agency.family === "party" ? "party" : "state", issuer: agency.name, issuer_parent: agency.parent_name ?? "", place: agency.place ?? "", title: "", signer: "", skeleton: "plan" };
}

function ComposeForm({ agency, close }: { agency: Schema<"Agency">; close: () => void }) {
  const [form] = Form.useForm<Begun>();
  const navigate = useNavigate();
  const compose = useAct((body: Begun, idempotency_key) => api.post("/api/compositions", { body, idempotency_key }), {
    stale: [["drafts"]],
    on_done: (row) => { close(); navigate(`/import/${row.id}`); },
  });
  useEffect(() => { form.getFieldInstance("title")?.focus(); }, [form]);
  return (
    <Form form={form} layout="vertical" initialValues={begun(agency)} onFinish={(values) => compose.mutate(values)} requiredMark={false}>
      <p>{t("compose.new.text")}</p>
      <Form.Item name="title" label={t("compose.head.title")} rules={needed()}><Input autoComplete="off" /></Form.Item>
      <Form.Item name="family" label={t("compose.head.family")}><Segmented options={(["state", "party"] as const).map((value) => ({ value, label: t(`review.family.${value}`) }))} /></Form.Item>
      <Form.Item name="issuer" label={t("compose.head.issuer")} rules={needed()}><Input autoComplete="off" /></Form.Item>
      <Form.Item name="issuer_parent" label={t("compose.head.issuer_parent")}><Input autoComplete="off" /></Form.Item>
      <Form.Item name="place" label={t("compose.head.place")}><Input autoComplete="off" /></Form.Item>
      <Form.Item name="signer" label={t("compose.new.signer")}><Input autoComplete="off" /></Form.Item>
      <Form.Item name="skeleton" label={t("compose.new.skeleton")}>
        <Radio.Group options={skeletons.map((value) => ({ value, label: t(`compose.new.skeleton.${value}`) }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={compose.isPending}>{t("compose.new.ok")}</Button>
    </Form>
  );
}

/** Begins a plan that is written here, and leads to it. */
export function ComposeButton() {
  const [open, set_open] = useState(false);
  const agency = useQuery({ queryKey: ["agency"], queryFn: ({ signal }) => api.get("/api/agency", { signal }), enabled: open });
  return (
    <>
      <Button icon={<EditOutlined aria-hidden />} onClick={() => set_open(true)}>{t("compose.new")}</Button>
      <Modal open={open} onCancel={() => set_open(false)} footer={null} title={t("compose.new")} width={560} destroyOnHidden>
        {agency.data ? <ComposeForm agency={agency.data} close={() => set_open(false)} /> : agency.isError ? <ErrorState error={agency.error} retry={() => void agency.refetch()} /> : <Loading rows={6} />}
      </Modal>
    </>
  );
}
