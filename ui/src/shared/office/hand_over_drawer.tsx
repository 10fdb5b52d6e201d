import { Alert, Button, Checkbox, Form, Input } from "antd";
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { FormDrawer, useCancel } from "@/shared/parts/unsaved";
import { useUndoToast } from "@/shared/parts/undo_toast";
import { session_key, useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { DayField } from "./day_field";
import type { Shown } from "./first_password";
import { OpenWork } from "./open_work";
import { own_units_key } from "./own_units";
import css from "./hand_over.module.css";

interface Values { full_name: string; office: string; phone: string; email: string; login: string; effective_on: string | null; revoke_links?: boolean; pass_seats?: boolean }
export const handed_over = [["focal-points"], ["units"], ["unit"], ["hand-overs"], ["users"], ["issue-preview"], ["links"], ["committees"], ["committee"], own_units_key, session_key];

/** What a focal point leaves open, and who answers for it from which day on. `made` gets the first password of an account that is made along. */
export function HandOverDrawer({ point, close, made }: { point: Schema<"FocalPoint"> | null; close: () => void; made: (shown: Shown) => void }) {
  return (
    <FormDrawer open={point !== null} close={close} width={Math.min(640, window.innerWidth)} title={point && t("hand_over.title", { name: point.full_name })}>
      {point && <HandOver point={point} close={close} made={made} />}
    </FormDrawer>
  );
}

function HandOver({ point, close, made }: { point: Schema<"FocalPoint">; close: () => void; made: (shown: Shown) => void }) {
  const path = { id: point.id };
  const preview = useQuery({ queryKey: ["hand-overs", "preview", point.id], queryFn: ({ signal }) => api.get("/api/focal-points/{id}/hand-over", { path, signal }) });
  if (preview.isLoadingError) return <ErrorState error={preview.error} retry={() => void preview.refetch()} />;
  if (preview.isPending) return <Loading rows={6} />;
  const { waiting } = preview.data;
  return (
    <>
      <OpenWork preview={preview.data} />
      {waiting
        ? <Alert type="info" showIcon message={t("hand_over.waits", { name: waiting.to_name ?? "", day: format_day(waiting.effective_on) })} />
        : <HandOverForm preview={preview.data} close={close} made={made} />}
    </>
  );
}

const typed = (text: string) => text.trim() || null;

function HandOverForm({ preview, close, made }: { preview: Schema<"HandOverPreview">; close: () => void; made: (shown: Shown) => void }) {
  const { today } = useSession();
  const [form] = Form.useForm<Values>();
  const cancel = useCancel(close);
  const tell_with_undo = useUndoToast();
  const { focal_point, links } = preview;
  const seats = preview.seats.filter(({ passing }) => passing === "passes").length;
  const undo = useAct((id: string, idempotency_key) => api.post("/api/hand-overs/{id}/undo", { path: { id }, idempotency_key }), { done: t("hand_over.undone"), stale: handed_over });
  const act = useAct(
    (body: Schema<"HandOverInput">, idempotency_key) => api.post("/api/focal-points/{id}/hand-over", { path: { id: focal_point.id }, body, idempotency_key }),
    {
      stale: handed_over, on_error: () => undefined,
      on_done: ({ account, hand_over }) => {
        close();
        tell_with_undo(t("hand_over.done"), () => undo.mutate(hand_over.id));
        if (account) made({ name: account.name, login: account.login, password: account.first_password });
      },
    },
  );
  const initial: Values = { full_name: "", office: "", phone: "", email: "", login: "", effective_on: today, revoke_links: links.total > 0, pass_seats: seats > 0 };
  return (
    <Form<Values>
      form={form} layout="vertical" requiredMark={false} initialValues={initial}
      onFinish={(values) => act.mutate({
        full_name: values.full_name.trim(), office: typed(values.office), phone: typed(values.phone), email: typed(values.email), login: typed(values.login), user_id: null,
        effective_on: values.effective_on!, revoke_links: values.revoke_links ?? false, pass_seats: values.pass_seats ?? false,
      })}
    >
      <h3 className={css.next}>{t("hand_over.next")}</h3>
      <Form.Item
        name="full_name" label={t("administration.focal_point.full_name")} rules={[{ required: true, whitespace: true, message: t("administration.name_needed") }]}
        extra={preview.others.length > 0 && (
          <span className={css.others}>{t("hand_over.others")} {preview.others.map((name) => <Button key={name} size="small" onClick={() => form.setFieldValue("full_name", name)}>{name}</Button>)}</span>
        )}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="office" label={t("administration.focal_point.office")}><Input maxLength={200} /></Form.Item>
      <div className={css.two}>
        <Form.Item name="phone" label={t("administration.focal_point.phone")}><Input type="tel" maxLength={30} /></Form.Item>
        <Form.Item name="email" label={t("administration.focal_point.email")} rules={[{ type: "email", message: t("administration.email_wrong") }]}><Input type="email" maxLength={200} /></Form.Item>
      </div>
      <Form.Item name="login" label={t("administration.focal_point.login")} extra={t("hand_over.login_text")}><Input maxLength={100} autoComplete="off" autoCapitalize="off" /></Form.Item>
      <Form.Item name="effective_on" label={t("hand_over.effective_on")} rules={[{ required: true, message: t("hand_over.day_needed") }]} extra={t("hand_over.effective_text")}><DayField clear={false} /></Form.Item>
      {seats > 0 && <Form.Item name="pass_seats" valuePropName="checked" extra={t("hand_over.pass_seats_text")}><Checkbox>{t("hand_over.pass_seats", { n: seats })}</Checkbox></Form.Item>}
      {links.total > 0 && <Form.Item name="revoke_links" valuePropName="checked"><Checkbox>{t("hand_over.revoke_links", { n: links.total })}</Checkbox></Form.Item>}
      {act.error !== null && <Alert type="error" showIcon message={error_words(act.error)} className={css.notice!} />}
      <div className={css.acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={act.isPending}>{t("hand_over.act")}</Button>
      </div>
    </Form>
  );
}
