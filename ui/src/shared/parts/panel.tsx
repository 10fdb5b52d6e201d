import type { ReactNode } from "react";
import css from "./panel.module.css";

/** One part of a page, under its heading. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return <section className={css.panel} aria-label={title}><h2>{title}</h2>{children}</section>;
}
