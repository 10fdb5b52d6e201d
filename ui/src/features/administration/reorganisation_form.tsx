import { Alert, Button, Form, Input, Radio } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { UnitsSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { useSession } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import { reorganised } from "./reorganisation_tab";
import { needed } from "./save_form";
import { blank, SuccessorsField, type Successor } from "./successors_field";
import { TouchedUnits } from "./touched_units";
import css from "./administration.module.css";

type Kind = Schema<"ReorganisationInput">["kind"];
type Input = Schema<"ReorganisationInput">;
interface Values { kind: Kind; number: string; decided_on: string | null; effective_on: string | null; from_ids: string[]; to: Successor[]; duties: Record<string, number> }

const several = (kind: Kind) => kind === "split" || kind === "dissolve" || kind === "transfer";
const divides = (kind: Kind) => kind === "split" || kind === "transfer";
const kinds: Kind[] = ["merge", "split", "rename", "dissolve", "transfer"];
const day_needed = [{ required: true, message: t("administration.reorganisation.day_needed") }];

const successor_of = ({ unit_id, name, short_name, func }: Successor) =>
  ({ unit_id: unit_id ?? null, name: unit_id ? "" : name.trim(), short_name: unit_id ? null : short_name.trim() || null, function: func.trim() });

/** A decision is entered, what it touches is shown beside it, and it is carried out at once. */
export function ReorganisationForm({ close }: { close: () => void }) {
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form) ?? "merge";
  const from_ids = Form.useWatch("from_ids", form) ?? [];
  const to = Form.useWatch("to", form) ?? [];
  const doing = useAct((body: Input, idempotency_key) => api.post("/api/reorganisations", { body, idempotency_key }), {
    done: t("administration.reorganisation.done"), stale: reorganised, on_done: close, on_error: () => undefined,
  });
  const initial: Values = { kind: "merge", number: "", decided_on: today, effective_on: today, from_ids: [], to: [blank], duties: {} };
  const finish = (values: Values) => doing.mutate({
    kind: values.kind, number: values.number.trim(), decided_on: values.decided_on!, effective_on: values.effective_on!,
    changes: [{
      from_ids: values.from_ids,
      // Rows of another kind that was chosen before are out of sight and do not count.
      to: values.to.slice(0, several(kind) ? undefined : 1).map((one) => (kind === "rename" ? { ...one, unit_id: undefined } : one)).filter((one) => one.unit_id || one.name.trim()).map(successor_of),
      duties: divides(kind) ? Object.entries(values.duties).filter(([, at]) => at >= 0).map(([assignment_id, successor]) => ({ assignment_id, successor })) : [],
    }],
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={finish}>
      <Form.Item name="kind" label={t("administration.reorganisation.kind_label")} extra={t_of("administration.reorganisation.kind_text", kind)}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t_of("administration.reorganisation.kind", value) }))} />
      </Form.Item>
      <Form.Item name="number" label={t("administration.reorganisation.number")} rules={needed(t("administration.reorganisation.number_needed"))}><Input maxLength={100} /></Form.Item>
      <div className={css.days}>
        <Form.Item name="decided_on" label={t("administration.reorganisation.decided_on")} rules={day_needed}><DayField /></Form.Item>
        <Form.Item name="effective_on" label={t("administration.reorganisation.effective_on")} rules={day_needed}><DayField /></Form.Item>
      </div>
      <Form.Item name="from_ids" label={t("administration.reorganisation.from")} rules={[{ required: true, message: t("administration.unit_needed") }]}><UnitsSelect /></Form.Item>
      <Form.Item name="to" label={t(kind === "rename" ? "administration.reorganisation.new_name" : "administration.reorganisation.to")}>
        <SuccessorsField several={several(kind)} known={kind !== "rename"} with_function={divides(kind)} />
      </Form.Item>
      <Form.Item name="duties" noStyle><TouchedUnits ids={from_ids} choose={divides(kind)} moves={kind !== "transfer" && kind !== "rename"} successors={to} /></Form.Item>
      {doing.error !== null && <Alert type="error" showIcon message={error_words(doing.error)} className={css.notice} />}
      <Alert type="info" showIcon message={t("administration.reorganisation.promise")} className={css.notice} />
      <div className={css.form_acts}>
        <span className={css.space} />
        <Button onClick={close}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={doing.isPending}>{t("administration.reorganisation.carry_out")}</Button>
      </div>
    </Form>
  );
}
