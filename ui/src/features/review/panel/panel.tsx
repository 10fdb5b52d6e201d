import { ConfigProvider } from "antd";
import { useRef } from "react";
import { t } from "@/shared/words/words";
import { count_of, fact_of, part_of, parts, type Part } from "../model/facts";
import { useReview } from "../review_context";
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

/** The facts, a part at a time; each tab tells how many there are and whether something is open. */
export function Panel() {
  const { view, content, part, show_part, may_edit } = useReview();
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
        {parts.map((one) => {
          const count = one === "points" ? view.points.length : one === "checks" ? (standing?.length ?? null) : count_of(content, one);
          const waiting = one !== "points" && (open.get(one) ?? 0) > 0;
          return (
            <button key={one} type="button" role="tab" id={`tab-${one}`} aria-selected={one === part} aria-controls="part" tabIndex={one === part ? 0 : -1}
              className={css.tab} onClick={() => show_part(one)}>
              {t(`review.part.${one}`)}
              {count !== null && <span className={css.count}>{count}</span>}
              {waiting && <span className={css.waiting} title={t("review.open", { n: open.get(one)! })} />}
            </button>
          );
        })}
      </div>
      <div id="part" role="tabpanel" aria-labelledby={`tab-${part}`} className={css.part} key={part}>
        <ConfigProvider componentDisabled={!may_edit}><Current part={part} /></ConfigProvider>
      </div>
    </aside>
  );
}
