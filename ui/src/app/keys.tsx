import { Modal } from "antd";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router-dom";
import { t } from "@/shared/words/words";
import css from "./keys.module.css";
import { entry_words, type Entry } from "./navigation";

const is_typing = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** How long "g" waits for its number. */
const wait_ms = 1_500;

/** Keys of every page: "?" lists them, "g" and a number opens a part of the site. Pages with a list of their own (`own`) show that one. */
export function Keys({ entries, own }: { entries: Entry[]; own: boolean }) {
  const [open, set_open] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    let asked_at = -Infinity;
    const on_key = (event: KeyboardEvent) => {
      // A key that a page took for itself is not taken twice.
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || is_typing(event)) return;
      const entry = event.timeStamp - asked_at < wait_ms ? entries[Number(event.key) - 1] : undefined;
      asked_at = event.key === "g" ? event.timeStamp : -Infinity;
      if (entry) navigate(entry.path);
      else if (event.key === "?" && !own) set_open(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", on_key);
    return () => window.removeEventListener("keydown", on_key);
  }, [entries, navigate, own]);
  const keys = [
    { names: ["/"], words: t("app.search") },
    ...entries.map((entry, i) => ({ names: ["g", String(i + 1)], words: t("app.keys.go", { place: entry_words(entry) }) })),
    { names: ["j", "k"], words: t("app.keys.rows") },
    { names: ["Enter"], words: t("app.keys.open_row") },
    { names: ["x"], words: t("app.keys.tick_row") },
    { names: ["a"], words: t("app.keys.acts") },
    { names: ["Esc"], words: t("app.keys.close") },
    { names: ["?"], words: t("app.keys.help") },
  ];
  return (
    <Modal open={open} onCancel={() => set_open(false)} footer={null} title={t("app.keys")} width={460} destroyOnHidden>
      <dl className={css.keys}>
        {keys.map(({ names, words }) => <div key={words}><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{words}</dd></div>)}
      </dl>
      <p className={css.note}>{t("app.keys.own")}</p>
    </Modal>
  );
}
