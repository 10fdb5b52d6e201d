import { MailOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Form, InputNumber, Modal, Radio } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { PlanSelect } from "@/shared/office/plan_select";
import { UnitsSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./office.module.css";

type Values = Schema<"LettersInput">;
const reasons: Schema<"ChaseReason">[] = ["late", "soon", "silent"];
const usual: Values = { reasons: ["late"], soon_days: 3, demanded_days: 3, per_unit: false, unit_ids: [] };

/** One act makes the letters for all units that are late: of the plan given, or of one that is chosen. */
export function MakeLetters({ plan_id, primary = false }: { plan_id: string | null; primary?: boolean }) {
  const [open, set_open] = useState(false);
  return (
    <>
      <Button type={primary ? "primary" : "default"} icon={<MailOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("letters.make")}</Button>
      {open && <MakeDialog plan_id={plan_id} close={() => set_open(false)} />}
    </>
  );
}

function MakeDialog({ plan_id, close }: { plan_id: string | null; close: () => void }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [plan, set_plan] = useState(plan_id);
  const soon_days = Form.useWatch("soon_days", form) ?? usual.soon_days;
  const scope = useQuery({
    queryKey: ["letter-scope", plan, soon_days], enabled: plan !== null,
    queryFn: ({ signal }) => api.get("/api/plans/{id}/letter-scope", { path: { id: plan ?? "" }, query: { soon_days }, signal }),
    placeholderData: (before) => before,
  });
  const make = useAct((body: Values, idempotency_key) => api.post("/api/plans/{id}/letters", { path: { id: plan ?? "" }, body, idempotency_key }), {
    stale: [["letters"]], on_error: () => undefined,
    on_done: ({ items }) => { close(); navigate(items.length === 1 ? `/letters/${items[0]!.id}` : `/letters?plan_id=${plan}`); },
  });
  const failure = make.error ?? (scope.isError ? scope.error : null);
  return (
    <Modal
      open title={t("letters.make")} okText={t("letters.make_ok")} cancelText={t("common.cancel")} width={560} onCancel={close} onOk={() => form.submit()}
      okButtonProps={{ loading: make.isPending, disabled: plan === null || scope.isError }}
    >
      <p>{t("letters.make_text")}</p>
      {plan_id === null && <div className={css.letter_plan}><PlanSelect value={plan} onChange={(id) => set_plan(id ?? null)} /></div>}
      {failure !== null && <Alert type="error" showIcon message={error_words(failure)} style={{ marginBottom: 12 }} />}
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={usual} onFinish={(values) => make.mutate({ ...usual, ...values })}>
        <Form.Item name="reasons" label={t("letters.reasons")} rules={[{ validator: chosen }]}>
          <Checkbox.Group className={css.letter_reasons!}>
            {reasons.map((reason) => <Checkbox key={reason} value={reason}>{t_of("letters.reason", reason)} <small className={css.soft}>{counted(scope.data, reason)}</small></Checkbox>)}
          </Checkbox.Group>
        </Form.Item>
        <Days name="soon_days" label={t("letters.soon_days")} least={0} />
        <Days name="demanded_days" label={t("letters.demanded_days")} least={1} />
        <Form.Item name="per_unit" label={t("letters.per_unit")}>
          <Radio.Group options={[{ value: false, label: t("letters.per_unit.no") }, { value: true, label: t("letters.per_unit.yes") }]} />
        </Form.Item>
        <Form.Item name="unit_ids" label={t("letters.units")} extra={t("letters.units_all")}><UnitsSelect /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Not the form's own "required", which would mark a group of boxes as no group may be marked. */
const chosen = (_: unknown, value: Values["reasons"]) => (value.length > 0 ? Promise.resolve() : Promise.reject(new Error(t("letters.reason_needed"))));

function Days({ name, label, least }: { name: "soon_days" | "demanded_days"; label: string; least: number }) {
  return (
    <Form.Item label={label} htmlFor={name}>
      <Form.Item name={name} noStyle rules={[{ required: true }]}><InputNumber id={name} min={least} max={60} precision={0} /></Form.Item> {t("letters.working_days")}
    </Form.Item>
  );
}

function counted(scope: Schema<"LetterScope"> | undefined, reason: Schema<"ChaseReason">): string {
  if (!scope) return "";
  const n = scope[reason];
  const reports = reason === "silent" ? 0 : scope[`${reason}_reports`];
  if (reports > 0) return `(${t("letters.scope_reports", { n, reports, units: scope[`${reason}_units`] })})`;
  return n === 0 ? `(${t("letters.scope_none")})` : `(${t("letters.scope", { n, units: scope[`${reason}_units`] })})`;
}
