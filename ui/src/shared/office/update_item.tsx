// One entry of a unit's account: what it says, what it shows, and the answer it got.
import { Typography } from "antd";
import type { ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import { AskedLine } from "./asked_line";
import { Attachments } from "./attachments";
import { LinkList } from "./links";
import { UpdateTag } from "./tags";
import css from "./office.module.css";

export const wants_answer = (update: Schema<"Update">) =>
  (update.kind === "question" || update.kind === "difficulty") && update.answer === null;

/** `children`: what can be done with it (the answer's form). */
export function UpdateItem({ update, show_unit = true, children }: { update: Schema<"Update">; show_unit?: boolean; children?: ReactNode }) {
  const by = show_unit ? t("office.update.by", { name: update.by.name, unit: update.unit.short_name ?? update.unit.name }) : update.by.name;
  return (
    <article className={css.update} aria-label={t_of("office.update", update.kind)}>
      <div className={css.update_head}>
        <UpdateTag kind={update.kind} />
        {update.percent !== null && <strong className={css.figures}>{t("office.update.percent", { percent: update.percent })}</strong>}
        <span className={css.soft}>{by}</span>
        <time className={css.when} dateTime={update.at}>{format_instant(update.at)}</time>
      </div>
      {update.note !== "" && <p className={css.update_note}>{update.note}</p>}
      {update.proposal && <p className={css.update_note}><strong>{t("office.update.proposal")}: </strong>{update.proposal}</p>}
      <LinkList links={update.links} />
      <Attachments files={update.attachments} />
      {update.asked && <AskedLine asked={update.asked} answered={update.answer !== null} />}
      {update.answer !== null && (
        <div className={css.answer}>
          <Typography.Text strong>{t("office.update.answer")}</Typography.Text>
          <p>{update.answer}</p>
          <span className={css.soft}>
            {t("office.update.answered_by", { name: update.answered_by?.name ?? "", at: format_instant(update.answered_at) })}
          </span>
        </div>
      )}
      {wants_answer(update) && !children && !update.asked && <Typography.Text type="warning">{t("office.update.waiting")}</Typography.Text>}
      {children}
    </article>
  );
}
