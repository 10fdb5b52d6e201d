import { CopyOutlined } from "@ant-design/icons";
import { Alert, App, Button, Input, Modal, QRCode } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_instant_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import { DaysField } from "./days_field";
import { link_address } from "./link_address";
import type { Linked } from "./link_parts";
import css from "./office.module.css";

/** Makes a link, and shows its address this once: as text to paste, and as a QR code. */
export function NewLinkDialog({ of, close }: { of: Linked; close: () => void }) {
  const [days, set_days] = useState(7);
  const path = { id: of.id };
  const make = useAct((body: Schema<"LinkInput">, idempotency_key) => (of.kind === "report"
    ? api.post("/api/reports/{id}/links", { path, body, idempotency_key })
    : api.post("/api/assignments/{id}/links", { path, body, idempotency_key })), {
    stale: [["links", of.id], ["history", of.kind, of.id]], on_error: () => undefined,
  });
  const footer = make.data ? <Button type="primary" onClick={close}>{t("links.close")}</Button> : (
    <>
      <Button onClick={close}>{t("common.cancel")}</Button>
      <Button type="primary" loading={make.isPending} onClick={() => make.mutate({ days })}>{t("links.make")}</Button>
    </>
  );
  return (
    <Modal open title={t("links.title")} footer={footer} onCancel={close} maskClosable={!make.data}>
      {make.isError && <Alert type="error" showIcon message={error_words(make.error)} style={{ marginBottom: 12 }} />}
      {make.data ? <Made made={make.data} of={of} /> : (
        <>
          <p>{t(of.kind === "report" ? "links.report_text" : "links.text")}</p>
          <DaysField value={days} onChange={set_days} />
        </>
      )}
    </Modal>
  );
}

function Made({ made, of }: { made: Schema<"NewLink">; of: Linked }) {
  const { message } = App.useApp();
  const address = link_address(made.token);
  const text = t(of.kind === "report" ? "links.report_message_text" : "links.message_text", { unit: of.unit, address, day: format_instant_day(made.link.expires_at) });
  const copy = () => void navigator.clipboard.writeText(text).then(() => message.success(t("links.copied")));
  return (
    <div className={css.link_made}>
      <Alert type="success" showIcon message={t("links.made")} description={t("links.made_text")} />
      <label htmlFor="link-address">{t("links.address")}</label>
      <Input id="link-address" readOnly value={address} onFocus={(event) => event.target.select()} />
      <label htmlFor="link-message">{t("links.message")}</label>
      <TextArea id="link-message" readOnly value={text} min_rows={3} max_rows={8} />
      <Button icon={<CopyOutlined aria-hidden="true" />} onClick={copy}>{t("links.copy")}</Button>
      <div className={css.link_qr}><QRCode aria-label={t("links.qr")} value={address} type="canvas" size={180} bordered={false} /></div>
    </div>
  );
}
