import { App } from "antd";
import { error_words, t } from "@/shared/words/words";

interface Question {
  title: string;
  text?: React.ReactNode;
  /** The act in its own words ("Xóa dự thảo"), never "OK". */
  ok: string;
  /** What the other button says, where it is not "Cancel". */
  stay?: string;
  danger?: boolean;
  /** The dialog stays, busy, until it is done; a failure is told and the dialog closes. */
  run: () => Promise<unknown>;
  cancel?: () => void;
}

/** Asks before an act that cannot simply be taken back. */
export function useConfirm(): (question: Question) => void {
  const { modal, message } = App.useApp();
  return ({ title, text, ok, stay, danger = false, run, cancel }) =>
    void modal.confirm({
      title,
      content: text,
      okText: ok,
      cancelText: stay ?? t("common.cancel"),
      okButtonProps: { danger },
      onCancel: () => cancel?.(),
      autoFocusButton: danger ? "cancel" : "ok",
      onOk: () => run().catch((error: unknown) => void message.error(error_words(error))),
    });
}
