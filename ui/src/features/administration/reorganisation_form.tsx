import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { DayField } from "@/shared/office/day_field";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { useCancel, useUnsaved } from "@/shared/parts/unsaved";
import { useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { blank_change, change_of, change_read, ChangeFields, FoldedChange, type Change, type Names } from "./change_fields";
import { ReorganisationTable } from "./reorganisation_table";
import { reorganised } from "./reorganised";
import { needed } from "./save_form";
import css from "./administration.module.css";

type Input = Schema<"ReorganisationInput">;
interface Values { number: string; decided_on: string | null; effective_on: string | null; changes: Change[] }

/** Which of several changes is to blame is told by its number. */
const change_error_words = (error: unknown): string => {
  const at = error instanceof ApiError ? /^changes\[(\d+)\]/.exec(error.field) : null;
  return at ? t("administration.reorganisation.in_change", { n: Number(at[1]) + 1, error: error_words(error) }) : error_words(error);
};

/** More changes than these are told in a line each, until one is opened. */
const most_open = 5;

const day_needed = [{ required: true, message: t("administration.reorganisation.day_needed") }];

/** A decision is entered with all of its changes, what they touch is shown beside them, and it is carried out at once. */
export function ReorganisationForm({ close }: { close: () => void }) {
  const { today } = useSession();
  const doing = useAct((body: Input, idempotency_key) => api.post("/api/reorganisations", { body, idempotency_key }), {
    done: t("administration.reorganisation.done"), stale: reorganised, on_done: close, on_error: () => undefined,
  });
  const [typed, set_typed] = useState(false);
  useUnsaved(typed);
  const cancel = useCancel(close);
  const [form] = Form.useForm<Values>();
  // Who is named by the table that filled the form, and how often one did.
  const [read, set_read] = useState<{ names: Names; times: number }>({ names: {}, times: 0 });
  const confirm = useConfirm();
  const fill = (table: Schema<"ReadReorganisation">) => {
    const entered = (form.getFieldValue("changes") as Change[]).some(({ from_ids }) => from_ids.length > 0);
    if (!entered) return take(table);
    confirm({
      title: t("administration.reorganisation.replace"), text: t("administration.reorganisation.replace_text"), ok: t("administration.reorganisation.replace_ok"), danger: true,
      run: async () => take(table),
    });
  };
  const take = ({ changes, units }: Schema<"ReadReorganisation">) => {
    form.setFieldValue("changes", changes.map(change_read));
    set_read(({ times }) => ({ names: Object.fromEntries(units.map(({ id, name }) => [id, name])), times: times + 1 }));
    set_typed(true);
  };
  const initial: Values = { number: "", decided_on: today, effective_on: today, changes: [blank_change] };
  const finish = ({ number, decided_on, effective_on, changes }: Values) =>
    doing.mutate({ kind: changes[0]!.kind, number: number.trim(), decided_on: decided_on!, effective_on: effective_on!, changes: changes.map(change_of) });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial} onValuesChange={() => set_typed(true)} onFinish={() => finish(form.getFieldsValue(true) as Values)}>
      <Form.Item name="number" label={t("administration.reorganisation.number")} rules={needed(t("administration.reorganisation.number_needed"))}><Input maxLength={100} /></Form.Item>
      <div className={css.days}>
        <Form.Item name="decided_on" label={t("administration.reorganisation.decided_on")} rules={day_needed}><DayField /></Form.Item>
        <Form.Item name="effective_on" label={t("administration.reorganisation.effective_on")} rules={day_needed}><DayField /></Form.Item>
      </div>
      <ReorganisationTable fill={fill} />
      <Form.List name="changes">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (fields.length > most_open
              ? <FoldedChange key={`${read.times} ${key}`} at={name} names={read.names} remove={() => remove(name)} />
              : <ChangeFields key={`${read.times} ${key}`} at={name} names={read.names} remove={fields.length > 1 ? () => remove(name) : undefined} />))}
            <Button className={css.notice!} icon={<PlusOutlined aria-hidden="true" />} onClick={() => add(blank_change)}>{t("administration.reorganisation.add_change")}</Button>
          </>
        )}
      </Form.List>
      {doing.error !== null && <Alert type="error" showIcon message={change_error_words(doing.error)} className={css.notice} />}
      <Alert type="info" showIcon message={t("administration.reorganisation.promise")} className={css.notice} />
      <div className={css.form_acts}>
        <span className={css.space} />
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={doing.isPending}>{t("administration.reorganisation.carry_out")}</Button>
      </div>
    </Form>
  );
}
