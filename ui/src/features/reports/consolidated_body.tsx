import { useUndoToast } from "@/shared/parts/undo_toast";
import { t, t_of } from "@/shared/words/words";
import type { Consolidated, Written } from "./consolidated_data";
import { Figures } from "./figures";
import { HeadForm, HeadRead } from "./head";
import { NotReported } from "./not_reported";
import { Statements } from "./statements";
import { TextBlock } from "./text_block";
import css from "./reports.module.css";

/** The sections of statements, in the order of the document; figures stand after the results. */
const sections = ["assessment", "results", "figures", "difficulties", "upcoming", "proposals"];

/** The document as it will be written; without `change` it is only read. */
export function ConsolidatedBody({ report, written, change, update, show_report }: {
  report: Consolidated; written: Written; change?: (written: Written) => void; update?: (change: (now: Written) => Written) => void; show_report: (id: string) => void;
}) {
  const set = change && ((part: Partial<Written>) => change({ ...written, ...part }));
  const tell_with_undo = useUndoToast();
  const take_out = set && update && ((id: string) => {
    const at = written.statements.findIndex((one) => one.id === id);
    const gone = written.statements[at];
    if (gone === undefined) return;
    set({ statements: written.statements.filter((one) => one.id !== id) });
    tell_with_undo(t("reports.item_removed"), () => update((now) => ({ ...now, statements: now.statements.some((one) => one.id === id) ? now.statements : [...now.statements.slice(0, at), gone, ...now.statements.slice(at)] })));
  });
  const others = [...new Set(written.statements.map((one) => one.section))].filter((one) => !sections.includes(one));
  return (
    <div className={css.paper}>
      <section className={css.block} aria-label={t("reports.head")}>
        {set && <h2>{t("reports.head")}</h2>}
        {set ? <HeadForm head={written.head} change={(head) => set({ head })} /> : <HeadRead head={written.head} />}
      </section>
      <section className={css.block} aria-label={t("reports.opening")}>
        <h2>{t("reports.opening")}</h2>
        <TextBlock label={t("reports.opening")} value={written.opening} rows={3} change={set && ((opening) => set({ opening }))} />
      </section>
      {[...sections, ...others].map((section) => (
        <section key={section} className={css.block} aria-label={t_of("reports.section", section)}>
          <h2>{t_of("reports.section", section)}</h2>
          {section === "figures" && <Figures figures={report.figures} reports={report.reports} show_report={show_report} />}
          <Statements
            section={section} statements={written.statements} reports={report.reports} show_report={show_report}
            change={set && ((statements) => set({ statements }))} quiet={section === "figures"} remove={take_out}
          />
        </section>
      ))}
      <NotReported units={report.not_reported} />
      <section className={css.block} aria-label={t("reports.closing")}>
        <h2>{t("reports.closing")}</h2>
        <TextBlock label={t("reports.closing")} value={written.closing} change={set && ((closing) => set({ closing }))} />
      </section>
    </div>
  );
}
