import css from "./status_tag.module.css";

/** What a state means to a person, not its colour. */
export type Tone = "neutral" | "active" | "good" | "warn" | "bad" | "quiet";

/** A state in words; the words and the mark's shape carry it, the colour only helps. */
export function StatusTag({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return <span className={`${css.tag} ${css[tone]}`}>{children}</span>;
}
