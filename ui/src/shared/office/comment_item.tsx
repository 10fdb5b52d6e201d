import { Button } from "antd";
import { useState } from "react";
import { format_instant } from "@/shared/format/date";
import { useConfirm } from "@/shared/parts/confirm";
import { StatusTag } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { useCommentActs, type Comment } from "./comment_data";
import { CommentForm } from "./comment_form";
import { CommentSaying, type Saying } from "./comment_saying";
import { addressee_words, figures_words, target_words } from "./comment_words";
import css from "./comments.module.css";

const is_answered = ({ entries }: Comment) => entries.some(({ step }) => step === "answered");

/** Whether it waits, and for whom. */
export function CommentTag({ comment }: { comment: Comment }) {
  if (comment.state !== "open") return <StatusTag tone={comment.state === "done" ? "good" : "quiet"}>{t_of("comments.state", comment.state)}</StatusTag>;
  return is_answered(comment) ? <StatusTag tone="active">{t("comments.answered")}</StatusTag> : <StatusTag tone="warn">{t("comments.waiting")}</StatusTag>;
}

/** One comment with the figure that it was written at, what became of it and what can be done. `at`: whether to tell what it stands at. */
export function CommentItem({ comment, at = true }: { comment: Comment; at?: boolean }) {
  const [doing, set_doing] = useState<Saying | "edit" | null>(null);
  const acts = useCommentActs(comment.id, () => set_doing(null));
  const confirm = useConfirm();
  const withdraw = () => confirm({ title: t("comments.withdraw_title"), text: t("comments.withdraw_text"), ok: t("comments.withdraw"), run: () => acts.withdraw.mutateAsync() });
  // The first entry is the comment itself.
  const became = comment.entries.filter(({ step }) => step !== "written");
  return (
    <article className={css.comment}>
      <header className={css.head}>
        {at && <strong>{target_words(comment)}</strong>}
        <CommentTag comment={comment} />
      </header>
      <p className={css.figures}>{figures_words(comment)}</p>
      {doing === "edit" ? (
        <CommentForm
          text={comment.text} unit={comment.unit} ok={t("comments.save")} pending={acts.save.isPending} error={acts.save.error} close={() => set_doing(null)}
          give={(text, unit_id) => acts.save.mutate({ base_revision: comment.revision, text, unit_id })}
        />
      ) : <p className={css.text}>{comment.text}</p>}
      <p className={css.soft}>{t("comments.by", { name: comment.by.name, at: format_instant(comment.made_at) })} · {t("comments.to", { name: addressee_words(comment) })}</p>
      {became.length > 0 && (
        <ul className={css.entries} aria-label={t("comments.became")}>
          {became.map((entry) => (
            <li key={entry.id}>
              <span className={css.soft}>{format_instant(entry.at)}, {entry.unit?.name ?? entry.by.name} {t_of("comments.step", entry.step)}{entry.text !== "" && ":"}</span>
              {entry.text !== "" && <p className={css.text}>{entry.text}</p>}
            </li>
          ))}
        </ul>
      )}
      {doing === "answer" || doing === "finish" || doing === "reopen" ? (
        <CommentSaying kind={doing} act={acts[doing]} close={() => set_doing(null)} />
      ) : doing === null && comment.can.length > 0 && (
        <div className={`${css.acts} no-print`}>
          {may(comment, "answer") && <Button size="small" onClick={() => set_doing("answer")}>{t("comments.answer")}</Button>}
          {may(comment, "done") && <Button size="small" onClick={() => set_doing("finish")}>{t("comments.done")}</Button>}
          {may(comment, "reopen") && <Button size="small" onClick={() => set_doing("reopen")}>{t("comments.reopen")}</Button>}
          {may(comment, "edit") && <Button size="small" onClick={() => set_doing("edit")}>{t("comments.edit")}</Button>}
          {may(comment, "withdraw") && <Button size="small" loading={acts.withdraw.isPending} onClick={withdraw}>{t("comments.withdraw")}</Button>}
        </div>
      )}
    </article>
  );
}
