import type { ReactNode } from "react";
import css from "./panel.module.css";

/** One part of a page, under its heading; acts: beside it, on paper left out. */
export function Panel({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.panel} aria-label={title}>
      {acts ? <div className={css.head}><h2>{title}</h2><span className="no-print">{acts}</span></div> : <h2>{title}</h2>}
      {children}
    </section>
  );
}
