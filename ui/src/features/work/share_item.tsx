import { CommentOutlined, EditOutlined, LinkOutlined, RollbackOutlined, UndoOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { StandingTag } from "@/shared/office/tags";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useRestoreShare, useWithdrawShare } from "./shares_data";
import css from "./work.module.css";

/** One share: who has it, what it is, until when, and how it stands. */
export function ShareItem({ share, today, edit, link }: { share: Schema<"Share">; today: string; edit: (share: Schema<"Share">) => void; link: (share: Schema<"Share">) => void }) {
  const withdraw = useWithdrawShare();
  const restore = useRestoreShare();
  const who = share.person?.name ?? share.unit.name;
  return (
    <li className={css.share}>
      <div className={css.card_head}>
        {share.withdrawn_at === null && <StandingTag standing={share.standing} />}
        {may(share, "open") ? <Link to={`/assignments/${share.id}`}><strong>{who}</strong></Link> : <strong>{who}</strong>}
        {share.percent !== null && share.standing !== "done" && <span className={css.soft}>{t("office.update.percent", { percent: share.percent })}</span>}
      </div>
      <p className={css.share_text}>{share.text}</p>
      <div className={css.card_foot}>
        <DueLabel due_on={share.due_on} today={today} done={share.standing === "done"} inline />
        {share.question_open && <span className={css.open}><CommentOutlined aria-hidden="true" /> {t("work.question_open")}</span>}
        {share.difficulty_open && <span className={css.open}><WarningOutlined aria-hidden="true" /> {t("work.difficulty_open")}</span>}
        {share.shares && <span className={css.soft}>{t("shares.done_of", { done: share.shares.done, total: share.shares.total })}</span>}
        <span className={`${css.share_acts} no-print`}>
          {may(share, "link") && share.standing !== "done" && <Button size="small" icon={<LinkOutlined aria-hidden="true" />} aria-label={t("shares.link_of", { who })} onClick={() => link(share)}>{t("shares.link")}</Button>}
          {may(share, "edit") && <Button size="small" icon={<EditOutlined aria-hidden="true" />} aria-label={t("shares.edit_of", { who })} onClick={() => edit(share)}>{t("common.edit")}</Button>}
          {may(share, "withdraw") && (
            <Button size="small" icon={<RollbackOutlined aria-hidden="true" />} aria-label={t("shares.withdraw_of", { who })} loading={withdraw.isPending} onClick={() => withdraw.mutate(share.id)}>
              {t("shares.withdraw")}
            </Button>
          )}
          {may(share, "restore") && (
            <Button size="small" icon={<UndoOutlined aria-hidden="true" />} aria-label={t("shares.restore_of", { who })} loading={restore.isPending} onClick={() => restore.mutate(share.id)}>
              {t("shares.restore")}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
