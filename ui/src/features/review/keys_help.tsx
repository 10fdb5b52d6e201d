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
  [["s"], "review.keys.slip"],
  [["Ctrl", "Z"], "review.keys.undo"],
  [["Ctrl", "Y"], "review.keys.redo"],
  [["?"], "review.keys.help"],
];

/** Where a plan is written. */
const writing: [string[], Key][] = [
  [["Enter"], "compose.keys.add"],
  [["Tab", "Shift+Tab"], "compose.keys.level"],
  [["Alt", "↑ ↓"], "compose.keys.move"],
  [["Backspace"], "compose.keys.remove"],
];

/** What each key does. */
export function KeysHelp({ open, close, written }: { open: boolean; close: () => void; written: boolean }) {
  return (
    <Modal open={open} onCancel={close} footer={null} title={t("review.keys")} width={460} destroyOnHidden>
      <dl className={css.keys}>
        {[...(written ? writing : []), ...keys].map(([names, words]) => (
          <div key={words}><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{t(words)}</dd></div>
        ))}
      </dl>
    </Modal>
  );
}
