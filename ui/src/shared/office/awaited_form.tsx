import { useQuery, type QueryKey } from "@tanstack/react-query";
import { Alert, Form, Input, Modal, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { useAct } from "@/shared/parts/act";
import { error_words, t } from "@/shared/words/words";
import { DayField } from "./day_field";
import { UnitSelect } from "./unit_select";

type Content = Schema<"AwaitedContent">;
const most = 200;

/** What a task awaits: from another task, by its deadline, or from a unit, by a day of its own. */
export function AwaitedForm({ plan_id, input, stale, close }: { plan_id: string; input: Schema<"AwaitedInput"> | null; stale: QueryKey[]; close: () => void }) {
  const [form] = Form.useForm<Content>();
  const query = { page: 1, size: most, sort: "ordinal" };
  const tasks = useQuery({ queryKey: ["plan-tasks", plan_id, query], queryFn: ({ signal }) => api.get("/api/plans/{id}/tasks", { path: { id: plan_id }, query, signal }) });
  const save = useAct(
    (body: Content, idempotency_key) => (input ? api.put("/api/awaited-inputs/{id}", { path: { id: input.id }, body }) : api.post("/api/plans/{id}/awaited-inputs", { path: { id: plan_id }, body, idempotency_key })),
    { done: t("awaited.saved"), stale, on_done: close, on_error: () => undefined },
  );
  const options = (tasks.data?.items ?? []).map(({ id, ordinal, text }) => ({ value: id, label: `${ordinal}. ${text}` }));
  const first: Partial<Content> = input ? { what: input.what, task_id: input.task.id, giver_task_id: input.giver_task?.id ?? null, giver_unit_id: input.giver_unit_id, due_on: input.own_due_on } : { what: "" };
  const select = (clear: boolean) => (
    <Select showSearch allowClear={clear} placeholder={t("awaited.choose_task")} loading={tasks.isPending} options={options} filterOption={(typed, option) => fold(String(option?.label ?? "")).includes(fold(typed))} />
  );
  const finish = ({ what, task_id, giver_task_id, giver_unit_id, due_on }: Content) =>
    save.mutate({ what, task_id, giver_task_id: giver_task_id ?? null, giver_unit_id: giver_unit_id ?? null, due_on: due_on || null });
  return (
    <Modal open title={t(input ? "awaited.edit_title" : "awaited.add")} okText={t("awaited.save")} cancelText={t("common.cancel")} okButtonProps={{ loading: save.isPending }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} style={{ marginBottom: 12 }} />}
      <Form<Content> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={finish}>
        <Form.Item name="what" label={t("awaited.what")} rules={[{ required: true, whitespace: true, message: t("awaited.what_needed") }]}><Input maxLength={500} placeholder={t("awaited.what_hint")} /></Form.Item>
        <Form.Item name="task_id" label={t("awaited.task")} rules={[{ validator: (_, id?: string) => (id ? Promise.resolve() : Promise.reject(new Error(t("awaited.task_needed")))) }]}>{select(false)}</Form.Item>
        <p>{t("awaited.giver_text")}</p>
        <Form.Item name="giver_task_id" label={t("awaited.giver_task")}>{select(true)}</Form.Item>
        <Form.Item name="giver_unit_id" label={t("awaited.giver_unit")}><UnitSelect label={t("awaited.giver_unit")} /></Form.Item>
        <Form.Item name="due_on" label={t("awaited.due")}><DayField /></Form.Item>
      </Form>
    </Modal>
  );
}
