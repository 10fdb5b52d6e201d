import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { set_csrf_token, tell_signed_in } from "@/shared/api/client";
import { useAct } from "@/shared/parts/act";
import { session_key, type Session } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";

/** The session has ended while somebody works: the page stays below with all that was typed, and goes on after the password. */
export function SignInAgain({ session, open, close }: { session: Session; open: boolean; close: () => void }) {
  const client = useQueryClient();
  const [failure, set_failure] = useState<string | null>(null);
  const sign_in = useAct((password: string) => api.post("/api/sign-in", { body: { login: session.login, password } }), {
    on_done: (next) => {
      set_csrf_token(next.csrf);
      client.setQueryData(session_key, next);
      set_failure(null);
      close();
      tell_signed_in();
      // What could not be had meanwhile is asked for again.
      void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
    },
    on_error: (error) => set_failure(error_words(error)),
  });
  return (
    <Modal open={open} title={t("app.again.title")} footer={null} closable={false} maskClosable={false} keyboard={false} destroyOnHidden width={420}>
      <p>{t("app.again.text")}</p>
      {failure !== null && <Alert type="error" showIcon role="alert" message={failure} style={{ marginBottom: 12 }} />}
      <Form name="again" layout="vertical" requiredMark={false} onFinish={({ password }: { password: string }) => { set_failure(null); sign_in.mutate(password); }}>
        <Form.Item label={t("app.sign_in.name")} htmlFor="again-login"><Input id="again-login" value={session.login} readOnly autoComplete="username" /></Form.Item>
        <Form.Item name="password" label={t("app.sign_in.password")} rules={[{ required: true, message: t("app.sign_in.password_needed") }]}>
          {/* The dialog interrupts, and this is the one thing it asks for. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={sign_in.isPending}>{t("app.sign_in.submit")}</Button>
      </Form>
      <p style={{ margin: "14px 0 0" }}><a href="/sign-in" style={{ textDecoration: "underline" }}>{t("app.again.other")}</a> <small>{t("app.again.other_text")}</small></p>
    </Modal>
  );
}
