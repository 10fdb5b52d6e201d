import { Alert, Button, Card, Form, Input } from "antd";
import { useNavigate } from "react-router-dom";
import { api } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { PageHeader } from "@/shared/parts/page_header";
import { session_key, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";

// The server's rule is the one that counts; this only says it before the button is pressed.
const shortest = 10;

interface Values { current: string; next: string; again: string }

/** One's own password; asked for at the first sign-in too. */
export function PasswordPage() {
  const session = useSession();
  const navigate = useNavigate();
  const change = useAct(({ current, next }: Values) => api.post("/api/session/password", { body: { current, next } }), {
    done: t("app.password.done"),
    stale: [session_key],
    on_done: () => navigate("/"),
  });
  return (
    <div style={{ maxWidth: 460 }}>
      <PageHeader title={t("app.password.title")} />
      {session.must_change_password && <Alert type="info" showIcon message={t("app.password.must")} style={{ marginBottom: 16 }} />}
      <Card>
        <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
          <input type="text" name="username" autoComplete="username" value={session.login} readOnly hidden />
          <Form.Item name="current" label={t("app.password.current")} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="next" label={t("app.password.next")} extra={t("app.password.rule", { n: shortest })} rules={[{ required: true, min: shortest }]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="again" label={t("app.password.again")} dependencies={["next"]} rules={[{ required: true }, ({ getFieldValue }) => ({
            validator: (_, value) => (value === getFieldValue("next") ? Promise.resolve() : Promise.reject(new Error(t("app.password.different")))),
          })]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isPending}>{t("app.password.title")}</Button>
        </Form>
      </Card>
    </div>
  );
}
