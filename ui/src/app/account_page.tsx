import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Switch } from "antd";
import { useNavigate } from "react-router-dom";
import { api, file_address, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { PageHeader } from "@/shared/parts/page_header";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import css from "./account_page.module.css";

type Account = Schema<"MyAccount">;
const account_key = ["my-account"];

/** What is kept of the person who is signed in, and whether letters come to the official address. */
export function AccountPage() {
  const account = useQuery({ queryKey: account_key, queryFn: ({ signal }) => api.get("/api/my/account", { signal }) });
  const navigate = useNavigate();
  return (
    <div className={css.page}>
      <PageHeader title={t("app.account_page.title")} text={t("app.account_page.text")} acts={<Button onClick={() => navigate("/password")}>{t("app.password.title")}</Button>} />
      {account.isLoadingError ? <ErrorState error={account.error} retry={() => void account.refetch()} /> : account.isPending ? <Loading rows={6} /> : (
        <>
          <Panel title={t("app.account_page.letters")}><Letters account={account.data} /></Panel>
          <Panel title={t("app.account_page.kept")}><Kept account={account.data} /></Panel>
        </>
      )}
    </div>
  );
}

function Letters({ account: { email, wants_letters } }: { account: Account }) {
  const save = useAct((body: Schema<"MyAccountInput">) => api.put("/api/my/account", { body }), { done: t("app.account_page.saved"), stale: [account_key, ["users"]], on_error: () => undefined });
  return (
    <Form<Schema<"MyAccountInput">>
      layout="vertical" requiredMark={false} initialValues={{ email: email ?? "", wants_letters }}
      onFinish={(values) => save.mutate({ email: values.email?.trim() || null, wants_letters: values.wants_letters })}
    >
      <Form.Item name="email" label={t("app.account_page.email")} extra={t("app.account_page.email_text")} rules={[{ type: "email", message: t("app.account_page.email_wrong") }]}>
        <Input type="email" maxLength={254} autoComplete="email" autoCapitalize="off" placeholder="ten@tinh.gov.vn" />
      </Form.Item>
      <div className={css.switch}>
        <Form.Item name="wants_letters" valuePropName="checked" noStyle><Switch id="wants_letters" /></Form.Item>
        <label htmlFor="wants_letters">{t("app.account_page.wants")}<small>{t("app.account_page.wants_text")}</small></label>
      </div>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice!} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
    </Form>
  );
}

function Kept({ account }: { account: Account }) {
  const { roles } = useSession();
  const lines: [string, string][] = [
    [t("app.account_page.name"), account.name], [t("app.account_page.login"), account.login], [t("app.account_page.office"), account.office ?? ""],
    ...roles.map(({ role, unit }): [string, string] => [t("app.account_page.role"), unit ? `${t(`app.role.${role}`)}, ${unit.name}` : t(`app.role.${role}`)]),
    [t("app.account_page.last_seen"), format_instant(account.last_seen_at)],
    ...account.contacts.map((one): [string, string] => [t("app.account_page.contact"), [one.unit, one.full_name, one.office, one.phone, one.email].filter(Boolean).join(" · ")]),
  ];
  return (
    <>
      <dl className={css.kept}>{lines.filter(([, value]) => value).map(([name, value], index) => <div key={index}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className={css.soft}>{t("app.account_page.kept_text")}</p>
      <Button icon={<DownloadOutlined aria-hidden="true" />} href={file_address("/api/my/account/export", {})} download>{t("app.account_page.export")}</Button>
    </>
  );
}
