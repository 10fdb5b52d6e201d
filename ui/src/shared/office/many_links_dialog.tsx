import { CopyOutlined, DownloadOutlined } from "@ant-design/icons";
import { Alert, App, Button, Modal, Space } from "antd";
import { useState, type ReactNode } from "react";
import { download_made } from "@/shared/api/download";
import type { Schema } from "@/shared/api/api";
import { format_instant_day, today } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { PlainTable } from "@/shared/parts/plain_table";
import { error_words, t } from "@/shared/words/words";
import { DaysField } from "./days_field";
import { link_address } from "./link_address";
import css from "./office.module.css";

type NewLinks = Schema<"NewLinks">;

interface Props {
  /** What the links are for: the report's title, the plan's. */
  title: string;
  text: string;
  make: (days: number, idempotency_key: string) => Promise<NewLinks>;
  /** What is chosen before they are made; nothing can be made while `ready` is false. */
  choice?: ReactNode;
  ready?: boolean;
  stale: readonly (readonly unknown[])[];
  close: () => void;
}

/** Makes a link for each of several units, and shows the addresses this once: to copy, or as a sheet. */
export function ManyLinksDialog({ title, text, make: ask, choice, ready = true, stale, close }: Props) {
  const [days, set_days] = useState(7);
  const make = useAct((given: number, idempotency_key) => ask(given, idempotency_key), { stale: [...stale], on_error: () => undefined });
  const footer = make.data ? <Button type="primary" onClick={close}>{t("links.close")}</Button> : (
    <>
      <Button onClick={close}>{t("common.cancel")}</Button>
      <Button type="primary" disabled={!ready} loading={make.isPending} onClick={() => make.mutate(days)}>{t("links.make")}</Button>
    </>
  );
  return (
    <Modal open title={t("links.title")} footer={footer} onCancel={close} maskClosable={!make.data} width={Math.min(760, window.innerWidth - 16)}>
      {make.isError && <Alert type="error" showIcon message={error_words(make.error)} className={css.link_alert} />}
      {make.data ? <Made made={make.data} title={title} /> : (
        <div className={css.link_made}><p>{text}</p>{choice}<DaysField value={days} onChange={set_days} /></div>
      )}
    </Modal>
  );
}

function Made({ made: { items }, title }: { made: NewLinks; title: string }) {
  const { message } = App.useApp();
  const rows = items.map(({ link, token }) => ({ unit: link.unit, text: link.text, address: link_address(token), last_on: today(new Date(link.expires_at)) }));
  const day = format_instant_day(items[0]?.link.expires_at ?? null);
  const lines = [title, ...rows.map((row) => `${row.unit} – ${row.text}: ${row.address}`), t("links.list_end", { day })].join("\n");
  const copy = () => void navigator.clipboard.writeText(lines).then(() => message.success(t("links.list_copied")));
  const sheet = () => void download_made("/api/links/sheet.xlsx", { title, rows }, "lien-ket.xlsx").catch((error: unknown) => message.error(error_words(error)));
  return (
    <div className={css.link_made}>
      <Alert type="success" showIcon message={t("links.many_made", { n: items.length, day })} description={t("links.many_made_text")} />
      <Space wrap>
        <Button icon={<CopyOutlined aria-hidden="true" />} onClick={copy}>{t("links.copy_list")}</Button>
        <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={sheet}>{t("links.sheet")}</Button>
      </Space>
      <PlainTable
        label={t("links.title")} rows={rows} row_key={(row) => row.address} extra={{ pagination: { pageSize: 10, hideOnSinglePage: true, showSizeChanger: false } }}
        columns={[
          { title: t("office.unit"), width: 200, render: (_, row) => row.unit },
          { title: t("links.for"), render: (_, row) => row.text },
          { title: t("links.address"), width: 220, render: (_, row) => <span className={css.link_address}>{row.address}</span> },
        ]}
      />
    </div>
  );
}
