// The three faces of a page without content: empty, failed, loading.
import { InboxOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import { Link } from "react-router-dom";
import { ApiError } from "@/shared/api/client";
import { error_words, t } from "@/shared/words/words";
import css from "./states.module.css";

interface EmptyProps {
  title: string;
  /** Why, and what to do next. */
  text?: string | undefined;
  act?: { text: string; run: () => void } | undefined;
  icon?: React.ReactNode;
}

/** Nothing here: says so, why, and what to do next. */
export function EmptyState({ title, text, act, icon }: EmptyProps) {
  return (
    <div className={css.state}>
      <span className={css.icon} aria-hidden="true">{icon ?? <InboxOutlined aria-hidden />}</span>
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {act && <Button type="primary" onClick={act.run}>{act.text}</Button>}
    </div>
  );
}

/** What is not there, or not for this person, does not come by trying again. */
function final_title(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  return error.status === 404 ? t("common.gone") : error.status === 403 ? t("common.no_access") : null;
}

/** Something failed: its words, and a way to try again or, where that is no use, a way out. */
export function ErrorState({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const final = final_title(error);
  return (
    <div className={css.state} role="alert">
      <span className={`${css.icon} ${css.failed}`} aria-hidden="true"><WarningOutlined aria-hidden /></span>
      <p className={css.title}>{final ?? t("common.error.title")}</p>
      <p className={css.text}>{error_words(error)}</p>
      {final !== null ? <Link to="/">{t("common.home")}</Link> : retry && <Button onClick={retry}>{t("common.retry")}</Button>}
    </div>
  );
}

/** The shape of what is coming, of so many lines. */
export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status" aria-label={t("common.loading")} className={css.loading}>
      <Skeleton active title={{ width: "32%" }} paragraph={{ rows }} />
    </div>
  );
}
