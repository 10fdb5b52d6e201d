import { Alert, Modal, Typography } from "antd";
import { t } from "@/shared/words/words";
import css from "./hand_over.module.css";

export interface Shown { name: string; login: string; password: string }

/** A first password, shown this once; the person must choose an own one at the first sign-in. */
export function FirstPassword({ shown, close }: { shown: Shown | null; close: () => void }) {
  return (
    <Modal
      open={shown !== null} title={t("administration.password.title")} onCancel={close} onOk={close} okText={t("administration.password.noted")}
      cancelButtonProps={{ style: { display: "none" } }} maskClosable={false} keyboard={false} destroyOnHidden
    >
      {shown && (
        <>
          <dl className={css.facts}>
            <div><dt>{t("administration.user.name")}</dt><dd>{shown.name}</dd></div>
            <div><dt>{t("administration.user.login")}</dt><dd><Typography.Text copyable>{shown.login}</Typography.Text></dd></div>
            <div><dt>{t("administration.password.first")}</dt><dd><Typography.Text copyable code className={css.password}>{shown.password}</Typography.Text></dd></div>
          </dl>
          <Alert type="warning" showIcon message={t("administration.password.once")} />
        </>
      )}
    </Modal>
  );
}
