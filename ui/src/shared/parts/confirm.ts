import { App } from "antd";
import { t } from "@/shared/words/words";

interface Question {
  title: string;
  /** A link in it that leads elsewhere closes the dialog first. */
  text?: React.ReactNode | ((close: () => void) => React.ReactNode);
  /** The act in its own words ("Xóa dự thảo"), never "OK". */
  ok: string;
  /** What the other button says, where it is not "Cancel". */
  stay?: string;
  danger?: boolean;
  /** The dialog stays, busy, until it is done. A failure is told by the act itself (`useAct`); here it only closes the dialog. */
  run: () => Promise<unknown>;
  cancel?: () => void;
}

/** Asks before an act that cannot simply be taken back. */
export function useConfirm(): (question: Question) => void {
  const { modal } = App.useApp();
  return ({ title, text, ok, stay, danger = false, run, cancel }) => {
    const dialog = modal.confirm({
      title,
      content: typeof text === "function" ? text(() => dialog.destroy()) : text,
      okText: ok,
      cancelText: stay ?? t("common.cancel"),
      okButtonProps: { danger },
      onCancel: () => cancel?.(),
      autoFocusButton: danger ? "cancel" : "ok",
      onOk: () => run().catch(() => undefined),
    });
  };
}
