import { Alert, Button, Form, Input, Modal, Switch, Typography } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import type { Column } from "@/shared/parts/data_table";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import css from "./administration.module.css";
import { ChannelOutcome } from "./channel_outcome";
import { Records } from "./records";
import { needed, SaveForm } from "./save_form";

type Webhook = Schema<"Webhook">;
type Input_ = Schema<"WebhookInput">;
interface Tried { name: string; outcome: Schema<"ChannelTest"> }

const columns: Column<Webhook>[] = [
  { title: t("administration.webhook.name"), render: (_, one) => <span className={css.name}>{one.name}</span> },
  { title: t("administration.webhook.url"), render: (_, one) => <span className={css.url}>{one.url}</span> },
  { title: t("administration.webhook.switch"), render: (_, one) => <StatusTag tone={one.switched_on ? "good" : "quiet"}>{t(one.switched_on ? "administration.webhook.on" : "administration.webhook.off")}</StatusTag> },
];

/** Other systems that reminders are sent to, signed. */
export function WebhooksPanel() {
  const [secret, set_secret] = useState<string | null>(null);
  const [tried, set_tried] = useState<Tried | null>(null);
  return (
    <section className={css.below} aria-labelledby="webhooks-title">
      <h2 id="webhooks-title" className={css.panel_title}>{t("administration.webhook.title")}</h2>
      <p>{t("administration.webhook.text")}</p>
      <Records<Webhook>
        area="webhooks" label={t("administration.webhook.title")} add={t("administration.webhook.add")} edit_title={t("administration.webhook.edit")}
        name_of={(one) => one.name} columns={columns} empty_text={t("administration.webhook.empty")}
        load={(query, signal) => api.get("/api/webhooks", { query, signal })}
        remove={(id) => api.delete("/api/webhooks/{id}", { path: { id } })}
        restore={(id, idempotency_key) => api.post("/api/webhooks/{id}/restore", { path: { id }, idempotency_key })}
        form={(one, close) => <WebhookForm one={one} close={close} made={set_secret} />}
        more={(one) => one.deleted_at === null && <TryButton one={one} told={set_tried} />}
      />
      {tried && <ChannelOutcome key={tried.name} outcome={tried.outcome} />}
      <Secret secret={secret} close={() => set_secret(null)} />
    </section>
  );
}

function TryButton({ one, told }: { one: Webhook; told: (tried: Tried) => void }) {
  const test = useAct((_: void, idempotency_key) => api.post("/api/webhooks/{id}/test", { path: { id: one.id }, idempotency_key }), {
    stale: [["history", "agency"]], on_done: (outcome) => told({ name: one.name, outcome }),
  });
  return <Button size="small" loading={test.isPending} aria-label={t("administration.webhook.test_one", { name: one.name })} onClick={() => test.mutate()}>{t("administration.webhook.test")}</Button>;
}

function WebhookForm({ one, close, made }: { one: Webhook | null; close: () => void; made: (secret: string) => void }) {
  const save = useAct(
    async (body: Input_, idempotency_key): Promise<string | null> => {
      if (!one) return (await api.post("/api/webhooks", { body, idempotency_key })).secret;
      await api.put("/api/webhooks/{id}", { path: { id: one.id }, body });
      return null;
    },
    { done: t("administration.saved"), stale: [["webhooks"], ["history", "agency"]], on_error: () => undefined, on_done: (secret) => { close(); if (secret) made(secret); } },
  );
  const initial: Input_ = { name: one?.name ?? "", url: one?.url ?? "", internal_http: one?.internal_http ?? false, switched_on: one?.switched_on ?? true };
  return (
    <SaveForm<Input_> initial={initial} pending={save.isPending} error={save.error} close={close} save={(values) => save.mutate({ ...values, name: values.name.trim(), url: values.url.trim() })}>
      <Form.Item name="name" label={t("administration.webhook.name")} rules={needed(t("administration.name_needed"))}><Input maxLength={200} /></Form.Item>
      <Form.Item name="url" label={t("administration.webhook.url")} rules={needed(t("administration.webhook.url_needed"))}><Input type="url" maxLength={2000} placeholder="https://" autoCapitalize="off" /></Form.Item>
      <div className={css.switch}>
        <Form.Item name="switched_on" valuePropName="checked" noStyle><Switch id="webhook_on" /></Form.Item>
        <label htmlFor="webhook_on">{t("administration.webhook.switch")}</label>
      </div>
      <div className={css.switch}>
        <Form.Item name="internal_http" valuePropName="checked" noStyle><Switch id="webhook_http" /></Form.Item>
        <label htmlFor="webhook_http">{t("administration.webhook.internal_http")}<small>{t("administration.webhook.internal_http_text")}</small></label>
      </div>
    </SaveForm>
  );
}

/** What the receiver checks signatures with, shown this once. */
function Secret({ secret, close }: { secret: string | null; close: () => void }) {
  return (
    <Modal
      open={secret !== null} title={t("administration.webhook.secret_title")} onCancel={close} onOk={close} okText={t("administration.password.noted")}
      cancelButtonProps={{ style: { display: "none" } }} maskClosable={false} keyboard={false} destroyOnHidden
    >
      {secret && (
        <>
          <p><Typography.Text copyable code className={css.hash}>{secret}</Typography.Text></p>
          <Alert type="warning" showIcon message={t("administration.webhook.secret_once")} />
        </>
      )}
    </Modal>
  );
}
