import { ConfigProvider } from "antd";
import { useRef } from "react";
import { t } from "@/shared/words/words";
import { ComposePanel } from "../compose/compose_panel";
import { count_of, fact_of, part_of, parts as all_parts, type Part } from "../model/facts";
import { ReviewContext, useReview } from "../review_context";
import { BodyList } from "./body_list";
import { CheckList } from "./check_list";
import { useFindings } from "./use_findings";
import { HeadForm } from "./head_form";
import { OutlineList } from "./outline_list";
import css from "./panel.module.css";
import { PlainLists } from "./plain_lists";
import { PointList } from "./point_list";
import { ReportingList } from "./reporting_list";
import { TaskList } from "./task_list";

function Current({ part }: { part: Part }) {
  switch (part) {
    case "compose": return <ComposePanel />;
    case "points": return <PointList />;
    case "checks": return <CheckList />;
    case "tasks": return <TaskList />;
    case "reporting": return <ReportingList />;
    case "units": return <BodyList />;
    case "document": return <HeadForm />;
    case "sections": return <OutlineList />;
    case "references": return <PlainLists lists={["references"]} />;
    case "periods": return <PlainLists lists={["periods", "phases", "events"]} />;
    case "channels": return <PlainLists lists={["themes", "channels"]} />;
    case "recipients": return <PlainLists lists={["recipients"]} />;
  }
}

/** Of a plan that is written here, what it says is changed where it is written. */
const facts_of_writing: ReadonlySet<Part> = new Set(["tasks", "reporting", "document", "sections", "references", "periods", "channels", "recipients"]);

/** What is looked at less often stands small in a row of its own. */
const minor: ReadonlySet<Part> = new Set(["document", "references", "sections", "periods", "channels", "recipients"]);

/** The facts, a part at a time; each tab tells how many there are and whether something is open. */
export function Panel() {
  const review = useReview();
  const { view, content, part, show_part, written } = review;
  const parts: readonly Part[] = written ? all_parts : all_parts.filter((one) => one !== "compose");
  const follows = written && facts_of_writing.has(part);
  const may_edit = review.may_edit && !follows;
  const { standing } = useFindings();
  const tabs = useRef<HTMLDivElement>(null);
  const open = new Map<Part, number>();
  new Set(view.points.map((point) => fact_of(point.path))).forEach((path) => open.set(part_of(path), (open.get(part_of(path)) ?? 0) + 1));

  function move(event: React.KeyboardEvent) {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (parts.indexOf(part) + by + parts.length) % parts.length;
    show_part(parts[next]!);
    tabs.current?.querySelectorAll("button")[next]?.focus();
  }

  return (
    <aside className={`${css.panel} review-panel`} aria-label={t("review.facts")}>
      <div ref={tabs} className={css.tabs} role="tablist" aria-label={t("review.facts")} tabIndex={-1} onKeyDown={move}>
        {[parts.filter((one) => !minor.has(one)), parts.filter((one) => minor.has(one))].map((row, index) => <div key={index} role="presentation" className={css.row}>{row.map((one) => {
          const count = one === "points" ? view.points.length : one === "checks" ? (standing?.length ?? null) : count_of(content, one);
          const waiting = one !== "points" && (open.get(one) ?? 0) > 0;
          return (
            <button key={one} type="button" role="tab" id={`tab-${one}`} aria-selected={one === part} aria-controls="part" tabIndex={one === part ? 0 : -1}
              className={`${css.tab} ${index === 1 ? css.minor : ""}`} onClick={() => show_part(one)}>
              {one === "compose" ? t("compose.part") : t(`review.part.${one}`)}
              {count !== null && <span className={css.count}>{count}</span>}
              {waiting && <span className={css.waiting} title={t("review.open", { n: open.get(one)! })} />}
            </button>
          );
        })}</div>)}
      </div>
      <div id="part" role="tabpanel" aria-labelledby={`tab-${part}`} className={css.part} key={part}>
        {follows && <p className={css.hint}>{t("compose.facts")}</p>}
        <ReviewContext.Provider value={{ ...review, may_edit }}><ConfigProvider componentDisabled={!may_edit}><Current part={part} /></ConfigProvider></ReviewContext.Provider>
      </div>
    </aside>
  );
}
