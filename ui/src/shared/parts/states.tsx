// The three faces of a page without content: empty, failed, loading.
import { InboxOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
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

/** Something failed: its words, and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  return (
    <div className={css.state} role="alert">
      <span className={`${css.icon} ${css.failed}`} aria-hidden="true"><WarningOutlined aria-hidden /></span>
      <p className={css.title}>{t("common.error.title")}</p>
      <p className={css.text}>{error_words(error)}</p>
      {retry && <Button onClick={retry}>{t("common.retry")}</Button>}
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
