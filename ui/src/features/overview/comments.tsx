// What leaders wrote at the figures of this page, and where they write it.
import { CommentOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { createContext, useContext, useMemo, useState } from "react";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { useComments, useWriting, type Comment } from "@/shared/office/comment_data";
import { CommentForm } from "@/shared/office/comment_form";
import { CommentItem } from "@/shared/office/comment_item";
import { ErrorState } from "@/shared/parts/states";
import { FormDrawer, UnsavedGuard } from "@/shared/parts/unsaved";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import type { Days } from "./data";
import css from "./overview.module.css";
import comments_css from "./comments.module.css";

/** A figure of the page: the whole of it, or one line of a picture. */
export interface Figure { target: Schema<"CommentTarget">; name: string; plan_id?: string; unit?: Schema<"UnitRef">; section?: string; progress: Schema<"Progress"> }

interface Room { comments: Comment[]; may_write: boolean; open: (figure: Figure) => void; error: unknown; retry: () => void }
const RoomContext = createContext<Room>({ comments: [], may_write: false, open: () => undefined, error: null, retry: () => undefined });

/** A unit's line and its point on the map are one figure. */
const stands_at = (figure: Figure) => (comment: Comment) =>
  figure.unit ? comment.target_unit_id === figure.unit.id
    : figure.target === "section" ? comment.section === figure.section
      : figure.target === "plan" ? comment.target === "plan" && comment.plan?.id === figure.plan_id
        : comment.target === "page";

/** Around the page: what stands at its figures as of its day, and the drawer of one figure. */
export function CommentRoom({ filter, children }: { filter: Days; children: React.ReactNode }) {
  const { today } = useSession();
  const [at, set_at] = useState<Figure | null>(null);
  const day = filter.as_of ?? today;
  const list = useComments({ standing_on: day, size: 200, ...(filter.plan_id ? { plan_id: filter.plan_id } : {}) });
  const may_write = may(list.data, "comment");
  const { data, refetch } = list;
  const error = list.isLoadingError ? list.error : null;
  const room = useMemo<Room>(() => ({ comments: data?.items ?? [], may_write, open: set_at, error, retry: () => void refetch() }), [data, may_write, error, refetch]);
  return (
    <RoomContext.Provider value={room}>
      {children}
      <FormDrawer open={at !== null} close={() => set_at(null)} title={at ? t("comments.at", { name: at.name }) : ""} width={Math.min(520, window.innerWidth)}>
        {at && <AtFigure figure={at} day={day} plan_id={filter.plan_id} close={() => set_at(null)} />}
      </FormDrawer>
    </RoomContext.Provider>
  );
}

function AtFigure({ figure, day, plan_id, close }: { figure: Figure; day: string; plan_id: string | undefined; close: () => void }) {
  const { comments, may_write } = useContext(RoomContext);
  const writing = useWriting(close);
  const give = (text: string, unit_id: string | null) => writing.mutate({
    target: figure.target, plan_id: figure.plan_id ?? plan_id ?? null, target_unit_id: figure.unit?.id ?? null, section: figure.section ?? null, as_of: day, text, unit_id,
  });
  return (
    <div className={comments_css.drawer}>
      <p className={css.soft}>{t("comments.figures", { day: format_day(day), ...figure.progress })}</p>
      <ul className={comments_css.list}>{comments.filter(stands_at(figure)).map((one) => <li key={one.id}><CommentItem comment={one} at={false} /></li>)}</ul>
      {may_write && (
        <section aria-label={t("comments.write")}>
          <CommentForm ok={t("comments.send")} proposed={figure.unit} pending={writing.isPending} error={writing.error} give={give} />
          <p className={css.note}>{t("comments.kept", { day: format_day(day) })} {t("comments.no_persons")}</p>
        </section>
      )}
    </div>
  );
}

/** Beside a figure: how many comments stand there; leads to them, and to writing one. */
export function CommentMark({ figure }: { figure: Figure }) {
  const { comments, may_write, open } = useContext(RoomContext);
  const n = comments.filter(stands_at(figure)).length;
  if (n === 0 && !may_write) return null;
  return (
    <button type="button" className={n > 0 ? `${comments_css.mark} ${comments_css.some}` : `${comments_css.mark} no-print`} onClick={() => open(figure)} title={t("comments.at_n", { n, name: figure.name })} aria-label={t("comments.at_n", { n, name: figure.name })}>
      <CommentOutlined aria-hidden="true" />{n > 0 && <span>{n}</span>}
    </button>
  );
}

const shown = 4;

/** All that stands on the page of that day; a print holds every one. */
export function CommentPanel({ progress }: { progress: Schema<"Progress"> }) {
  const { comments, may_write, open, error, retry } = useContext(RoomContext);
  if (error) return <section className={`${comments_css.panel} no-print`} aria-label={t("comments.standing")}><ErrorState error={error} retry={retry} /></section>;
  if (comments.length === 0 && !may_write) return null;
  return (
    <section className={comments_css.panel} aria-label={t("comments.standing")}>
      <div className={comments_css.head}>
        <h2>{t("comments.standing")}</h2>
        <span className={`${comments_css.links} no-print`}>
          <Link to="/comments">{comments.length > shown ? t("comments.all_n", { n: comments.length }) : t("comments.show_all")}</Link>
          {may_write && <Button size="small" icon={<CommentOutlined aria-hidden="true" />} onClick={() => open({ target: "page", name: t("comments.whole"), progress })}>{t("comments.write_page")}</Button>}
        </span>
      </div>
      {comments.length > 0 && <UnsavedGuard><ul className={comments_css.list}>{comments.map((one, at) => <li key={one.id} className={at < shown ? undefined : comments_css.printed}><CommentItem comment={one} /></li>)}</ul></UnsavedGuard>}
    </section>
  );
}
