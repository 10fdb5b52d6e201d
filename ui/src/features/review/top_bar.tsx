import { ArrowLeftOutlined, ArrowRightOutlined, DownloadOutlined, QuestionCircleOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Tooltip } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, file_address, type Schema } from "@/shared/api/api";
import { useCleanCopy } from "@/shared/office/clean_copy";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { may } from "@/shared/session/session";
import { body_name, first_upper, printed_number } from "@/shared/format/official_names";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { Dossier } from "./dossier";
import { EditsButton } from "./edits_drawer";
import { LearnedMessage } from "./learned_message";
import type { DocumentHead } from "./model/draft";
import type { EditSession } from "./model/session";
import { useReview } from "./review_context";
import css from "./top_bar.module.css";
import { Unreached } from "./unreached";

interface Props { draft: Schema<"Draft">; session: EditSession; next_open: () => void; help: () => void }

function SavingState({ session }: { session: EditSession }) {
  const { saving } = useReview().view;
  if (saving.state === "waiting") return <span className={css.waiting} role="status">{t("review.saving.waiting")} <Button size="small" type="link" onClick={() => session.resend()}>{t("common.retry")}</Button></span>;
  return <span className={css.saving} role="status">{saving.state === "conflict" ? "" : t(`review.saving.${saving.state}`)}</span>;
}

/** What was stamped on the document: urgency, circulation, arrival. */
function Stamps({ head }: { head: DocumentHead }) {
  const { received } = head;
  const arrival = received === null ? "" : [received.by && body_name(received.by), received.number && t("review.arrived.number", { number: received.number }),
    received.date && t("review.arrived.date", { date: format_day(received.date) })].filter(Boolean).join(", ");
  return (
    <>
      {head.urgency && <span className={css.urgent}>{head.urgency}</span>}
      {head.circulation && <span className={css.stamp}>{head.circulation}</span>}
      {arrival !== "" && <span className={css.stamp}>{t("review.arrived", { stamp: arrival })}</span>}
    </>
  );
}

/** What is reviewed, how far it is, and what can be done with the whole. */
export function TopBar({ draft, session, next_open, help }: Props) {
  const review = useReview();
  const { view, content, may_edit } = review;
  const navigate = useNavigate();
  const ask = useConfirm();
  const { message } = App.useApp();
  const confirm = useAct(() => api.post("/api/drafts/{id}/confirm", { path: { id: draft.id }, body: { base_revision: session.view().revision } }), {
    stale: [["drafts"], ["plans"]],
    on_done: ({ id, learned }) => {
      if (learned > 0) void message.success(<LearnedMessage count={learned} />, 6);
      navigate(`/plans/${id}`);
    },
  });
  const open = view.points.length;
  const { document: head, tasks } = content;

  const clean_copy = useCleanCopy("drafts", draft.id);
  const downloads = content.composition ? [
    { key: "clean", label: <a href={file_address("/api/drafts/{id}/document.docx", { id: draft.id })}>{t("compose.export")}</a> },
    { key: "print", label: t("compose.print"), onClick: () => window.print() },
  ] : [
    { key: "original", label: <a href={file_address("/api/drafts/{id}/file", { id: draft.id })}>{t("review.original")}</a> },
    { key: "clean", label: t("office.source.clean"), onClick: clean_copy },
  ];
  const icon = (name: "undo" | "redo", image: React.ReactNode, enabled: boolean, run: () => void) => (
    <Tooltip title={t(`review.${name}`)}><Button type="text" icon={image} aria-label={t(`review.${name}`)} disabled={!enabled || !may_edit} onClick={run} /></Tooltip>
  );
  return (
    <header className={css.bar}>
      <Link to="/import" className={css.back} aria-label={t("review.back")}><ArrowLeftOutlined aria-hidden /></Link>
      <div className={css.words}>
        <h1 className={css.title} title={head.title ?? draft.file_name}>{first_upper(head.title ?? draft.file_name)}</h1>
        <div className={css.under}>{[printed_number(head.number, head.symbol, head.family), head.issuer && body_name(head.issuer)].filter(Boolean).join(" · ")}<Stamps head={head} /></div>
      </div>
      <SavingState session={session} />
      <div className={css.acts}>
        {icon("undo", <UndoOutlined aria-hidden />, view.can_undo, () => session.undo())}
        {icon("redo", <RedoOutlined aria-hidden />, view.can_redo, () => session.redo())}
        <EditsButton id={draft.id} />
        <Dossier draft={draft} may_edit={may_edit} />
        <Dropdown menu={{ items: downloads }} trigger={["click"]}><Button type="text" icon={<DownloadOutlined aria-hidden />} aria-label={t("review.download")} /></Dropdown>
        <Tooltip title={t("review.keys")}><Button type="text" icon={<QuestionCircleOutlined aria-hidden />} aria-label={t("review.keys")} onClick={help} /></Tooltip>
        {open > 0
          ? <Button className={css.open} onClick={next_open} icon={<ArrowRightOutlined aria-hidden />} iconPosition="end">{t("review.open", { n: open })}</Button>
          : <span className={css.none}>{t("review.open_none")}</span>}
        {may(draft, "confirm") && (
          <Button type="primary" loading={confirm.isPending} disabled={!may_edit || view.saving.state !== "saved"}
            onClick={() => ask({ title: t("review.confirm_title"), text: (close) => <><p>{open > 0 ? t("review.confirm_open", { n: open, tasks: tasks.length }) : t("review.confirm_text", { tasks: tasks.length })}</p><Unreached review={review} close={close} /></>, ok: t("review.confirm"), run: () => confirm.mutateAsync() })}>
            {t("review.confirm")}
          </Button>
        )}
      </div>
    </header>
  );
}
