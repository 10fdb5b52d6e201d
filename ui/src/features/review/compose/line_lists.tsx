import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";
import { add_line, add_owing, remove_line, set_line, type Composition } from "../model/composition";
import type { Purpose } from "../model/draft";
import { useTyped } from "../panel/fields";
import { useReview } from "../review_context";
import { BasisPicker } from "./basis_picker";
import css from "./compose.module.css";

const purposes: Exclude<Purpose, "to-file">[] = ["to-implement", "to-report", "to-coordinate", "to-know"];

function Remove({ list, id }: { list: "bases" | "recipients"; id: string }) {
  const { edit, may_edit } = useReview();
  return <Button size="small" type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t("compose.remove")} title={t("compose.remove")} disabled={!may_edit} onClick={() => edit((now) => remove_line(now, list, id))} />;
}

function BasisLine({ line }: { line: Composition["bases"][number] }) {
  const { edit, may_edit } = useReview();
  const { text, type, flush } = useTyped({ value: line.text, save: (next) => edit((now) => set_line(now, "bases", line.id, "text", next.normalize("NFC").trim())) });
  return (
    <li className={css.line}>
      <TextArea min_rows={1} aria-label={t("compose.basis")} placeholder={t("compose.basis.placeholder")} value={text} readOnly={!may_edit} onChange={(event) => type(event.target.value)} onBlur={flush}
        onKeyDown={(event) => { if (event.key === "Enter" && may_edit) { event.preventDefault(); flush(); edit((now) => add_line(now, "bases")); } }} />
      <Remove list="bases" id={line.id} />
    </li>
  );
}

/** What the plan rests on. */
export function BasisLines() {
  const { content, edit, may_edit } = useReview();
  return (
    <section>
      <h2 className={css.heading}>{t("compose.bases")}</h2>
      <ul className={css.list}>{content.composition!.bases.map((line) => <BasisLine key={line.id} line={line} />)}</ul>
      {may_edit && (
        <div className={css.toolbar}>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => edit((now) => add_line(now, "bases"))}>{t("compose.basis.add")}</Button>
          <BasisPicker add={(text) => edit((now) => add_line(now, "bases", text))} />
        </div>
      )}
    </section>
  );
}

function RecipientLine({ line }: { line: Composition["recipients"][number] }) {
  const { edit, may_edit } = useReview();
  const { text, type, flush } = useTyped({ value: line.name, save: (next) => edit((now) => set_line(now, "recipients", line.id, "name", next.normalize("NFC").trim())) });
  return (
    <li className={css.line}>
      <Input aria-label={t("compose.recipient")} placeholder={t("compose.recipient")} value={text} readOnly={!may_edit} onChange={(event) => type(event.target.value)} onBlur={flush} onPressEnter={() => { flush(); if (may_edit) edit((now) => add_line(now, "recipients")); }} />
      <Select className={css.purpose!} aria-label={t("compose.recipient.purpose")} value={line.purpose} disabled={!may_edit} options={[...purposes.map((value) => ({ value, label: t(`review.purpose.${value}`) })), { value: null, label: t("common.none") }]}
        onChange={(purpose) => edit((now) => set_line(now, "recipients", line.id, "purpose", purpose))} />
      <Remove list="recipients" id={line.id} />
    </li>
  );
}

/** Who receives the plan. */
export function RecipientLines() {
  const { content, edit, may_edit } = useReview();
  return (
    <section>
      <h2 className={css.heading}>{t("compose.recipients")}</h2>
      <ul className={css.list}>{content.composition!.recipients.map((line) => <RecipientLine key={line.id} line={line} />)}</ul>
      {may_edit && (
        <div className={css.toolbar}>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => edit((now) => add_line(now, "recipients"))}>{t("compose.recipient.add")}</Button>
          <Button size="small" onClick={() => edit(add_owing)}>{t("compose.recipient.owing")}</Button>
        </div>
      )}
    </section>
  );
}
