import { CheckOutlined, LoadingOutlined, WarningOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { error_words, t } from "@/shared/words/words";
import type { SaveState } from "./autosave";
import css from "./reports.module.css";

/** Whether what is on the page is on the server, said quietly. */
export function SaveMark({ state }: { state: SaveState }) {
  if (state === "saved") return <span className={css.save} role="status"><CheckOutlined aria-hidden="true" /> {t("reports.saved")}</span>;
  if (state === "failed" || state === "moved-on") return <span className={css.save_failed} role="status"><WarningOutlined aria-hidden="true" /> {t("reports.not_saved")}</span>;
  return <span className={css.save} role="status"><LoadingOutlined aria-hidden="true" /> {t("reports.saving")}</span>;
}

/** What to do when it is not. */
export function SaveTrouble({ state, error, again, reload }: { state: SaveState; error: unknown; again: () => void; reload: () => void }) {
  if (state !== "failed" && state !== "moved-on") return null;
  const act = state === "failed" ? <Button onClick={again}>{t("common.retry")}</Button> : <Button onClick={reload}>{t("reports.load_theirs")}</Button>;
  return (
    <Alert
      type="error" showIcon className={css.notice} message={error_words(error)} action={act}
      description={state === "failed" ? t("reports.kept") : t("reports.moved_on_text")}
    />
  );
}
