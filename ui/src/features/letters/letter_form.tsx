import { Alert, Button, Form, Input, Select } from "antd";
import type { ReactNode } from "react";
import { format_day } from "@/shared/format/date";
import { DayField } from "@/shared/office/day_field";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t, t_of } from "@/shared/words/words";
import type { Content } from "./data";
import css from "./letters.module.css";

const families: Content["family"][] = ["state", "party"];
type Lists = "addressees" | "recipients";
type Values = Omit<Content, Lists> & Record<Lists, string>;

const as_lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** The draft's text, as a person may change it; nothing is issued from here. */
export function LetterForm({ content, save, pending, error }: { content: Content; save: (content: Content) => void; pending: boolean; error: unknown }) {
  const initial: Values = { ...content, addressees: content.addressees.join("\n"), recipients: content.recipients.join("\n") };
  return (
    <Form<Values>
      layout="vertical" requiredMark={false} initialValues={initial} className={css.form}
      onFinish={(values) => save({ ...content, ...values, addressees: as_lines(values.addressees), recipients: as_lines(values.recipients) })}
    >
      <Part title={t("letters.part.head")}>
        <Form.Item name="title" label={t("letters.field.title")} className={css.wide!} rules={[{ required: true, whitespace: true, message: t("letters.field.title") }]}><TextArea min_rows={1} max_rows={4} maxLength={500} /></Form.Item>
        <Form.Item name="symbol" label={t("letters.field.symbol")} extra={t("letters.field.symbol_text")} rules={[{ required: true, pattern: /^\S+$/, message: t("letters.field.symbol_text") }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="place" label={t("letters.field.place")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="family" label={t("letters.field.family")}><Select options={families.map((value) => ({ value, label: t_of("office.family", value) }))} /></Form.Item>
        <Form.Item name="demanded_on" label={t("letters.field.demanded_on")} extra={t("letters.field.demanded_text")}><DayField clear={false} /></Form.Item>
      </Part>
      <Part title={t("letters.part.body")}>
        <Form.Item name="addressees" label={`${t("letters.field.addressees")} (${t("letters.one_a_line")})`} className={css.wide!}><TextArea min_rows={1} max_rows={12} /></Form.Item>
        <Form.Item name="body" label={t("letters.field.body")} extra={t("letters.field.body_text")} className={css.wide!} rules={[{ required: true, whitespace: true, message: t("letters.field.body") }]}><TextArea min_rows={8} max_rows={24} className={css.wording!} /></Form.Item>
        <Form.Item name="list_title" label={t("letters.field.list_title")} className={css.wide!}><Input maxLength={300} /></Form.Item>
      </Part>
      <Part title={t("letters.part.foot")}>
        <Form.Item name="authority" label={t("letters.field.authority")} extra={t("letters.field.authority_text")}><TextArea min_rows={2} max_rows={3} maxLength={200} /></Form.Item>
        <Form.Item name="recipients" label={`${t("letters.field.recipients")} (${t("letters.one_a_line")})`}><TextArea min_rows={2} max_rows={12} /></Form.Item>
        <Form.Item name="position" label={t("letters.field.position")}><Input maxLength={200} /></Form.Item>
        <Form.Item name="filed_at" label={t("letters.field.filed_at")}><Input maxLength={200} /></Form.Item>
        <Form.Item name="signer" label={t("letters.field.signer")}><Input maxLength={200} /></Form.Item>
      </Part>
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} className={css.notice} />}
      <div className={css.save}><Button type="primary" htmlType="submit" loading={pending}>{t("letters.save")}</Button></div>
    </Form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section className={css.panel} aria-label={title}><h2>{title}</h2><div className={css.fields}>{children}</div></section>;
}

/** The same to be read, once it is on its way. */
export function LetterRead({ content }: { content: Content }) {
  const facts: [string, string][] = [
    [t("letters.field.addressees"), content.addressees.join("; ")], [t("letters.field.demanded_on"), format_day(content.demanded_on)],
    [t("letters.field.signer"), [content.authority, content.position, content.signer].filter(Boolean).join(", ")],
    [t("letters.field.recipients"), content.recipients.join("; ")], [t("letters.field.filed_at"), content.filed_at],
  ];
  return (
    <section className={css.panel} aria-label={t("letters.part.body")}>
      <dl className={css.facts}>{facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className={css.read}>{content.body}</p>
    </section>
  );
}
