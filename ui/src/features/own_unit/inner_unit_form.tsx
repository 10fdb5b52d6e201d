import { Alert, Button, Form, Input, Radio } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { SheetActs } from "@/shared/parts/form_sheet";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t, t_of } from "@/shared/words/words";
import { touched } from "./acts";
import css from "./own_unit.module.css";

interface Values { kind: Schema<"InnerUnitKind">; name: string }

/** A division or a village of the unit. */
export function InnerUnitForm({ unit, one, close }: { unit: Schema<"UnitRef">; one: Schema<"InnerUnit"> | null; close: () => void }) {
  const cancel = useCancel(close);
  const save = useAct(
    ({ kind, name }: Values, idempotency_key) => {
      const body = { parent_id: one?.above.id ?? unit.id, name: name.trim(), short_name: one?.short_name ?? null, kind };
      return one ? api.put("/api/my/inner-units/{id}", { path: { id: one.id }, body }) : api.post("/api/my/inner-units", { body, idempotency_key });
    },
    { done: t("administration.saved"), stale: touched, on_error: () => undefined, on_done: close },
  );
  return (
    <Form<Values> layout="vertical" size="large" requiredMark={false} initialValues={{ kind: one?.kind ?? "village", name: one?.name ?? "" }} onFinish={(values) => save.mutate(values)}>
      <Form.Item name="kind" label={t("administration.unit.kind")}>
        <Radio.Group options={(["village", "division"] as const).map((value) => ({ value, label: t_of("own_unit.kind", value) }))} />
      </Form.Item>
      <Form.Item name="name" label={t("own_unit.inner_name")} extra={t("own_unit.inner_text")} rules={[{ required: true, whitespace: true, message: t("administration.name_needed") }]}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      {save.isError && <Alert className={css.notice} type="error" showIcon message={error_words(save.error)} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
      </SheetActs>
    </Form>
  );
}
