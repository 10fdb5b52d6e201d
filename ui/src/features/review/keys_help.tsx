import { Modal } from "antd";
import { t, type Key } from "@/shared/words/words";
import css from "./keys_help.module.css";

const keys: [string[], Key][] = [
  [["j", "↓"], "review.keys.next"],
  [["k", "↑"], "review.keys.before"],
  [["n"], "review.keys.open"],
  [["Enter"], "review.keys.edit"],
  [["Esc"], "review.keys.leave"],
  [["Delete"], "review.keys.delete"],
  [["a"], "review.keys.add"],
  [["Ctrl", "Z"], "review.keys.undo"],
  [["Ctrl", "Y"], "review.keys.redo"],
  [["?"], "review.keys.help"],
];

/** What each key does. */
export function KeysHelp({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Modal open={open} onCancel={close} footer={null} title={t("review.keys")} width={460} destroyOnHidden>
      <dl className={css.keys}>
        {keys.map(([names, words]) => (
          <div key={words}><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{t(words)}</dd></div>
        ))}
      </dl>
    </Modal>
  );
}
