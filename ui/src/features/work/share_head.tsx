import { Alert } from "antd";
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import css from "./work.module.css";

export function given_words({ given_by, person }: Schema<"ShareOf">): string {
  return person ? t("shares.given_to", { unit: given_by.name, person: person.name }) : t("shares.given_by", { unit: given_by.name });
}

/** Of a share: who gave it, and of which task. */
export function ShareHead({ share }: { share: Schema<"ShareOf"> }) {
  return (
    <>
      {share.withdrawn && <Alert className={css.suggestion} type="warning" showIcon message={t("shares.is_withdrawn")} />}
      <p className={css.soft}>{given_words(share)}</p>
      <p className={css.share_task}><span className={css.soft}>{t("shares.task")}: </span>{share.task}</p>
    </>
  );
}
