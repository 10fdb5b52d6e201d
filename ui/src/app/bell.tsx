import { BellOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge, Button, Drawer } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { days_words } from "@/shared/office/inspection_words";
import { notice_words } from "@/shared/office/notice_words";
import { PlanName } from "@/shared/office/plan_name";
import { useEscape } from "@/shared/parts/escape";
import { EmptyState } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { news_key, useNews } from "./news";
import { WorkNotice } from "./work_notice";
import css from "./shell.module.css";

const notices_key = ["my-notices"];

/** The reminders that came to the person, with how many were not read yet; opening them reads them. */
export function Bell() {
  const [open, set_open] = useState(false);
  useEscape(open, () => set_open(false));
  const notices = useQuery({ queryKey: notices_key, queryFn: ({ signal }) => api.get("/api/my/notices", { query: { size: 50 }, signal }), refetchInterval: 5 * 60_000 });
  const news = useNews();
  const read = useAct((_: void, idempotency_key) => api.post("/api/my/notices/read", { idempotency_key }), { stale: [notices_key, news_key] });
  const unread = (notices.data?.unread ?? 0) + (news.data?.unread ?? 0);
  const close = () => set_open(false);
  const shown = [...(notices.data?.items ?? []), ...(news.data?.comments ?? []), ...(news.data?.inspections ?? []), ...(news.data?.work ?? [])].sort((a, b) => b.made_at.localeCompare(a.made_at));
  const show = () => {
    set_open(true);
    if (unread > 0) read.mutate();
  };
  return (
    <>
      <Badge count={unread} size="small" offset={[-10, 8]}>
        <Button type="text" className={css.account} icon={<BellOutlined aria-hidden="true" />} aria-label={unread > 0 ? t("app.notices.unread", { n: unread }) : t("app.notices")} onClick={show} />
      </Badge>
      <Drawer open={open} onClose={close} title={t("app.notices")} width={Math.min(420, window.innerWidth)}>
        {shown.length === 0 ? <EmptyState title={t("app.notices.none")} />
          : <ul className={css.notices}>{shown.map((one) => <li key={one.id}>{"rung" in one ? <OneNotice notice={one} close={close} /> : "comment_id" in one ? <OneComment notice={one} close={close} /> : "subject_id" in one ? <WorkNotice notice={one} close={close} /> : <OneCheck notice={one} close={close} />}</li>)}</ul>}
      </Drawer>
    </>
  );
}

function OneNotice({ notice, close }: { notice: Schema<"Notice">; close: () => void }) {
  const session = useSession();
  const { late, plan, deliveries } = notice;
  const own = (notice.rung === "focal-point" || notice.rung === "unit-head") && may(session, "see-my-work");
  return (
    <Link to={own ? `/my-work?plan_id=${plan.id}` : `/tracking?plan_id=${plan.id}${late > 0 ? "&standing=late" : ""}`} onClick={close} className={css.notice}>
      <strong>{notice_words(notice)}</strong>
      <span><PlanName plan={plan} /></span>
      <small>{format_instant(notice.made_at)}</small>
      {deliveries.map((one) => <small key={one.id}>{t_of("office.channel", one.channel)}: {t_of("office.delivery_state", one.state)}</small>)}
    </Link>
  );
}

/** A leader's comment: something was said of it that concerns the person. */
function OneComment({ notice, close }: { notice: Schema<"CommentNotice">; close: () => void }) {
  return (
    <Link to={`/comments/${notice.comment_id}`} onClick={close} className={css.notice}>
      <strong>{t(`comments.notice.${notice.step}`, { name: notice.target === "page" ? t("comments.whole") : notice.name })}</strong>
      <span>{notice.text.length > 160 ? `${notice.text.slice(0, 160)}…` : notice.text}</span>
      <small>{format_instant(notice.made_at)}</small>
    </Link>
  );
}

/** A check of a unit: that it comes, what is to be mended by when, what was mended. */
function OneCheck({ notice, close }: { notice: Schema<"InspectionNotice">; close: () => void }) {
  const { step, unit, plan, items, due_on, starts_on, ends_on } = notice;
  const words = { unit: unit.short_name ?? unit.name, n: items, day: format_day(due_on), days: days_words({ held_on: null, starts_on, ends_on }) };
  return (
    <Link to={step === "called-off" ? "/inspections" : `/inspections/${notice.inspection_id}`} onClick={close} className={css.notice}>
      <strong>{t(`inspections.notice.${step}`, words)}</strong>
      <span><PlanName plan={plan} /></span>
      <small>{format_instant(notice.made_at)}</small>
    </Link>
  );
}
