import { Alert, Form, Modal, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { handing_ways } from "@/shared/office/dispatch_tags";
import { TextArea } from "@/shared/parts/text_area";
import { useSession } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import { useHandOver } from "./data";

type Fields = Omit<Schema<"HandingInput">, "ids">;

/** Given on outside of the program: how, on which day, and what is to be remembered of it. */
export function HandOverDialog({ ids, name, close, done }: { ids: string[]; name?: string; close: () => void; done: () => void }) {
  const { today } = useSession();
  const [form] = Form.useForm<Fields>();
  const hand_over = useHandOver(done);
  return (
    <Modal
      open title={name ? t("dispatches.hand_one", { name }) : t("dispatches.hand_n", { n: ids.length })} okText={t("dispatches.hand_ok")} cancelText={t("common.cancel")}
      okButtonProps={{ loading: hand_over.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}
    >
      {hand_over.isError && <Alert type="error" showIcon message={error_words(hand_over.error)} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ way: "paper", handed_on: today, note: "" }} onFinish={(fields) => hand_over.mutate({ ids, ...fields })}>
        <Form.Item name="way" label={t("dispatches.way")}><Select options={handing_ways.map((way) => ({ value: way, label: t_of("dispatches.way", way) }))} /></Form.Item>
        <Form.Item name="handed_on" label={t("dispatches.handed_on")} rules={[{ required: true, message: t("dispatches.choose_day") }]}><DayField clear={false} /></Form.Item>
        <Form.Item name="note" label={t("dispatches.note")} extra={t("dispatches.note_hint")}><TextArea min_rows={2} maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
