import { Alert, Button } from "antd";
import { t } from "@/shared/words/words";
import css from "./top_bar.module.css";

/** Somebody else has changed the draft since: nothing more is sent until it is loaded again. */
export function Conflict({ by, reload }: { by: string; reload: () => void }) {
  return (
    <Alert className={css.note} type="warning" banner showIcon role="alert"
      message={by === "" ? t("review.conflict_unnamed") : t("review.conflict", { by })}
      action={<Button size="small" type="primary" onClick={reload}>{t("common.reload")}</Button>} />
  );
}
