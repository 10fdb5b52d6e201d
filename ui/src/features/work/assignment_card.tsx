import { CommentOutlined, RightOutlined, WarningOutlined } from "@ant-design/icons";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { PlanName } from "@/shared/office/plan_name";
import { RoleTag, StandingTag } from "@/shared/office/tags";
import { t } from "@/shared/words/words";
import { given_words } from "./share_head";
import css from "./work.module.css";

/** One assignment as a large target: what, until when, as whom, and what is open. */
export function AssignmentCard({ row, today, hidden = [] }: { row: Schema<"AssignmentRow">; today: string; hidden?: readonly string[] }) {
  const shows = (part: string) => !hidden.includes(part);
  return (
    <Link to={`/assignments/${row.id}`} className={`${css.card} ${row.standing === "late" ? css.card_late : ""}`}>
      <span className={css.card_head}>
        <StandingTag standing={row.standing} />
        {shows("role") && <RoleTag role={row.role} />}
        {row.share && <span className={css.soft}>{given_words(row.share)}</span>}
        {row.state === "issued" && row.standing !== "silent" && <span className={css.soft}>{t("office.state.issued")}</span>}
      </span>
      <span className={css.card_text}>{row.text}</span>
      <span className={css.card_foot}>
        {shows("due") && <DueLabel due_on={row.due.due_on} today={today} done={row.standing === "done"} inline />}
        {row.question_open && <span className={css.open}><CommentOutlined aria-hidden="true" /> {t("work.question_open")}</span>}
        {row.difficulty_open && <span className={css.open}><WarningOutlined aria-hidden="true" /> {t("work.difficulty_open")}</span>}
        {row.shares && shows("shares") && <span className={css.soft}>{t("shares.done_of", { done: row.shares.done, total: row.shares.total })}</span>}
        {shows("plan") && <span className={css.card_plan}><PlanName plan={row.plan} /></span>}
      </span>
      <RightOutlined className={css.chevron} aria-hidden="true" />
    </Link>
  );
}
