import type { QueryKey } from "@tanstack/react-query";
import { Alert, Form, Modal } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import { AttachmentPicker } from "./attachment_picker";
import { send_words, UploadFailed, waits_for } from "./upload_wait";
import { useUploads } from "./uploads";

/** The giver hands over what others await, with its files. */
export function GiveDialog({ input, stale, close }: { input: Schema<"AwaitedInput">; stale: QueryKey[]; close: () => void }) {
  const uploads = useUploads();
  const [form] = Form.useForm<{ note: string }>();
  const back = useAct((_: void, idempotency_key) => api.post("/api/awaited-inputs/{id}/take-back", { path: { id: input.id }, idempotency_key }), { done: t("awaited.taken_back"), stale });
  const give = useAct(
    (body: Schema<"GivenInput">, idempotency_key) => api.post("/api/awaited-inputs/{id}/give", { path: { id: input.id }, body, idempotency_key }),
    { done: t("awaited.given_done"), stale, undo: () => back.mutate(), on_done: close, on_error: () => undefined },
  );
  const finish = ({ note }: { note: string }) => { if (!uploads.waiting) give.mutate({ note, attachment_ids: uploads.ids }); };
  return (
    <Modal open title={t("awaited.give_title", { what: input.what })} okText={send_words(uploads.state, t("awaited.give"))} cancelText={t("common.cancel")} okButtonProps={{ loading: give.isPending, disabled: waits_for(uploads.state) }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {give.isError && <Alert type="error" showIcon message={error_words(give.error)} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ note: "" }} onFinish={finish}>
        <Form.Item label={t("awaited.file")}><AttachmentPicker uploads={uploads} /></Form.Item>
        <Form.Item name="note" label={t("awaited.note")}><TextArea min_rows={2} maxLength={2000} /></Form.Item>
        <UploadFailed state={uploads.state} />
      </Form>
    </Modal>
  );
}
