import { App, Button } from "antd";
import { t } from "@/shared/words/words";
import css from "./undo_toast.module.css";

/** How long a person has to take it back from here; longer than a toast that only tells. */
const seconds = 9;

/** Tells what was done, with the way back beside it. The way back stands elsewhere too: a toast passes. */
export function useUndoToast(): (words: string, undo: () => void) => void {
  const { message } = App.useApp();
  return (words, undo) => {
    const key = `undo ${words} ${Math.random()}`;
    const back = () => { message.destroy(key); undo(); };
    void message.success({ key, duration: seconds, content: <span className={css.toast}>{words} <Button size="small" onClick={back}>{t("common.undo")}</Button></span> });
  };
}
