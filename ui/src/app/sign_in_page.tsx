import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { set_csrf_token } from "@/shared/api/client";
import { useAct } from "@/shared/parts/act";
import { useTitle } from "@/shared/parts/page_header";
import { session_key } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import css from "./sign_in_page.module.css";

/** Name and password; afterwards back to where the person wanted to go. */
export function SignInPage() {
  useTitle(t("app.sign_in.title"));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { from } = (useLocation().state ?? {}) as { from?: string };
  const [failure, set_failure] = useState<string | null>(null);
  const sign_in = useAct((body: Schema<"SignIn">) => api.post("/api/sign-in", { body }), {
    on_done: (session) => {
      set_csrf_token(session.csrf);
      client.setQueryData(session_key, session);
      navigate(from ?? "/", { replace: true });
    },
    on_error: (error) => set_failure(error_words(error)),
  });
  return (
    <main className={css.page}>
      <div className={css.card}>
        <div className={css.brand}>
          <img src="/icon.svg" alt="" width={44} height={44} />
          <div><strong>{t("app.name")}</strong><span>{t("app.tagline")}</span></div>
        </div>
        <h1 className={css.title}>{t("app.sign_in.title")}</h1>
        {failure !== null && <Alert type="error" showIcon message={failure} className={css.alert} role="alert" />}
        <Form layout="vertical" requiredMark={false} onFinish={(values: Schema<"SignIn">) => { set_failure(null); sign_in.mutate(values); }}>
          <Form.Item name="login" label={t("app.sign_in.name")} rules={[{ required: true, message: t("app.sign_in.name_needed") }]}>
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" />
          </Form.Item>
          <Form.Item name="password" label={t("app.sign_in.password")} rules={[{ required: true, message: t("app.sign_in.password_needed") }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={sign_in.isPending}>{t("app.sign_in.submit")}</Button>
        </Form>
        <p className={css.forgot}>{t("app.sign_in.forgot")}</p>
      </div>
    </main>
  );
}
