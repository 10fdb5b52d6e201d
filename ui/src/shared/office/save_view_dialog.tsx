import { Alert, AutoComplete, Checkbox, Form, Modal } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { error_words, t } from "@/shared/words/words";

/** Keeps what the list shows under a name: a new one, or in place of an own view of that name. */
/** `kept`: told of the address that was saved. */
export function SaveViewDialog({ list, address, own, may_share, kept, close }: {
  list: Schema<"SavedList">; address: string; kept: (address: string) => void; own: Schema<"SavedView">[]; may_share: boolean; close: () => void;
}) {
  const [form] = Form.useForm<{ name: string; shared: boolean }>();
  const typed = Form.useWatch("name", form) ?? "";
  const same = own.find((view) => view.name.toLocaleLowerCase() === typed.trim().toLocaleLowerCase());
  const save = useAct(
    ({ name, shared, id }: { name: string; shared: boolean; id: string | undefined }, idempotency_key) => {
      const body = { list, name, address, shared };
      return id === undefined ? api.post("/api/views", { body, idempotency_key }) : api.put("/api/views/{id}", { path: { id }, body, idempotency_key });
    },
    { stale: [["saved-views", list]], done: t("views.saved"), on_done: () => { kept(address); close(); }, on_error: () => undefined },
  );
  return (
    <Modal open title={t("views.save_title")} okText={same ? t("views.replace") : t("views.keep")} cancelText={t("common.cancel")} okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close}>
      <p>{t("views.save_text")}</p>
      {save.error && <Alert type="error" showIcon message={error_words(save.error)} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ shared: false }} onFinish={({ name, shared }) => save.mutate({ name: name.trim(), shared: may_share && shared, id: same?.id })}>
        <Form.Item name="name" label={t("views.name")} rules={[{ required: true, whitespace: true, message: t("views.name_needed") }]}>
          <AutoComplete options={own.map((view) => ({ value: view.name }))} maxLength={100} />
        </Form.Item>
        {may_share && <Form.Item name="shared" valuePropName="checked"><Checkbox>{t("views.share")}</Checkbox></Form.Item>}
      </Form>
      {same && <p>{t("views.replace_text", { name: same.name })}</p>}
    </Modal>
  );
}
