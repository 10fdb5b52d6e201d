import { t } from "@/shared/words/words";
import css from "./office.module.css";

/** What is compared of a text: its letters and digits, without the label that a passage may begin with. */
const core = (text: string) => text.normalize("NFC").toLowerCase().replace(/^\s*(?:[-+–•*]|\(?[0-9a-zđ.]{1,6}[.)])\s+/u, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** The task's passage in its document; nothing where it says no more than the task does already. */
export function Passage({ passage, text }: { passage: string; text: string }) {
  if (core(passage) === core(text)) return null;
  return <blockquote className={css.passage} aria-label={t("office.source.passage")}>{passage}</blockquote>;
}
