import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, InputNumber, Select, Switch } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./administration.module.css";
import { ChannelOutcome } from "./channel_outcome";
import { needed } from "./save_form";

type Settings = Schema<"MailSettings">;
type Values = Schema<"MailSettingsInput">;
const ways: Settings["tls"][] = ["starttls", "tls", "none"];

/** How letters are sent; the password goes in and is never shown. */
export function MailPanel() {
  const settings = useQuery({ queryKey: ["mail-settings"], queryFn: ({ signal }) => api.get("/api/mail-settings", { signal }) });
  if (settings.isLoadingError) return <ErrorState error={settings.error} retry={() => void settings.refetch()} />;
  if (settings.isPending) return <Loading />;
  return (
    <section className={css.panel} aria-labelledby="mail-title">
      <h2 id="mail-title" className={css.panel_title}>{t("administration.mail.title")}</h2>
      <MailForm settings={settings.data} />
      {settings.data.host !== "" && <Trial />}
    </section>
  );
}

function MailForm({ settings }: { settings: Settings }) {
  const [form] = Form.useForm<Values>();
  const save = useAct((body: Values) => api.put("/api/mail-settings", { body }), {
    done: t("administration.saved"), stale: [["mail-settings"], ["history", "agency"]], on_error: () => undefined, on_done: () => form.setFieldValue("password", ""),
  });
  const { switched_on, sends_news, host, port, tls, account, sender, site_address, has_password } = settings;
  return (
    <Form<Values>
      form={form} layout="vertical" requiredMark={false} initialValues={{ switched_on, sends_news, host, port, tls, account, sender, site_address, password: "" }}
      onFinish={(values) => save.mutate({
        ...values, host: values.host.trim(), account: values.account.trim(), sender: values.sender.trim(), site_address: values.site_address.trim(), password: values.password || null,
      })}
    >
      <div className={css.switch}>
        <Form.Item name="switched_on" valuePropName="checked" noStyle><Switch id="mail_on" /></Form.Item>
        <label htmlFor="mail_on">{t("administration.mail.on")}<small>{t("administration.mail.on_text")}</small></label>
      </div>
      <div className={css.switch}>
        <Form.Item name="sends_news" valuePropName="checked" noStyle><Switch id="mail_news" /></Form.Item>
        <label htmlFor="mail_news">{t("administration.mail.news")}<small>{t("administration.mail.news_text")}</small></label>
      </div>
      <div className={css.host}>
        <Form.Item name="host" label={t("administration.mail.host")} rules={needed(t("administration.mail.host_needed"))}><Input maxLength={253} placeholder="mail.tinh.gov.vn" autoCapitalize="off" /></Form.Item>
        <Form.Item name="port" label={t("administration.mail.port")} rules={[{ required: true, message: t("administration.mail.port") }]}><InputNumber min={1} max={65535} precision={0} controls={false} /></Form.Item>
      </div>
      <Form.Item name="tls" label={t("administration.mail.tls")}><Select options={ways.map((value) => ({ value, label: t_of("administration.mail.tls", value) }))} /></Form.Item>
      <Form.Item name="account" label={t("administration.mail.account")} extra={t("administration.mail.account_text")}><Input maxLength={200} autoComplete="off" autoCapitalize="off" /></Form.Item>
      <Form.Item name="password" label={t("administration.mail.password")} extra={t("administration.mail.password_text")}>
        <Input.Password maxLength={500} autoComplete="new-password" placeholder={has_password ? t("administration.mail.password_kept") : ""} />
      </Form.Item>
      <Form.Item name="sender" label={t("administration.mail.sender")} rules={needed(t("administration.mail.sender_needed"))}><Input maxLength={254} placeholder="dondoc@tinh.gov.vn" autoCapitalize="off" /></Form.Item>
      <Form.Item name="site_address" label={t("administration.mail.site_address")} extra={t("administration.mail.site_address_text")} rules={needed(t("administration.mail.site_address_needed"))}>
        <Input type="url" maxLength={500} autoCapitalize="off" />
      </Form.Item>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice} />}
      <div className={css.form_acts}><span className={css.space} /><Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button></div>
    </Form>
  );
}

/** One letter at once, and what the server said to it. */
function Trial() {
  const test = useAct(({ to }: { to: string }, idempotency_key) => api.post("/api/mail-settings/test", { body: { to: to.trim() }, idempotency_key }), {
    stale: [["history", "agency"]], on_error: () => undefined,
  });
  return (
    <Form<{ to: string }> layout="vertical" requiredMark={false} className={css.trial!} onFinish={(values) => test.mutate(values)}>
      <Form.Item name="to" label={t("administration.mail.test_to")} extra={t("administration.mail.test_text")} rules={[{ required: true, type: "email", message: t("administration.email_wrong") }]}>
        <Input maxLength={254} autoCapitalize="off" />
      </Form.Item>
      <Button htmlType="submit" loading={test.isPending}>{t("administration.mail.test")}</Button>
      {test.isError && <Alert type="error" showIcon message={error_words(test.error)} className={css.outcome!} />}
      {test.data && !test.isPending && <ChannelOutcome outcome={test.data} />}
    </Form>
  );
}
