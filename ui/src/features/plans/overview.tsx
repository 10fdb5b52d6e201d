import { Link } from "react-router-dom";
import type { ReactNode } from "react";
import { file_address, type Schema } from "@/shared/api/api";
import { GuidanceList } from "@/shared/office/guidance_list";
import { PlanDispatches } from "@/shared/office/plan_dispatches";
import { ProgressBar } from "@/shared/office/progress";
import { format_day, format_instant } from "@/shared/format/date";
import { body_name, printed_number } from "@/shared/format/official_names";
import { Panel } from "@/shared/parts/panel";
import { t, t_of } from "@/shared/words/words";
import { HandedPlans } from "@/shared/office/handed_plans";
import { RelatedPlans } from "./cascade/related_plans";
import { window_beside } from "./window";
import css from "./plans.module.css";

type Plan = Schema<"Plan">;

/** What the document says of itself, and how far the work is. */
export function Overview({ plan }: { plan: Plan }) {
  return (
    <div className={css.overview}>
      <div>
        <Panel title={t("plans.progress")}><ProgressBar progress={plan.progress} /></Panel>
        <PlanDispatches plan={plan} />
        {(plan.status === "issued" || plan.status === "closed") && <GuidanceList plan_id={plan.id} />}
        <HandedPlans plan_id={plan.id} />
        <RelatedPlans plan_id={plan.id} />
        <Sections plan={plan} />
        <Listing title={t("plans.channels")} items={plan.channels} />
        <Listing title={t("plans.themes")} items={plan.themes} />
        <References references={plan.references} />
      </div>
      <div>
        <Facts plan={plan} />
        {plan.phases.length > 0 && (
          <Panel title={t("plans.phases")}>
            <ol className={css.plain}>{plan.phases.map((phase) => (
              <li key={phase.id}>
                {phase.tasks === 0 ? phase.name : (
                  <><Link to={`?tab=tasks&phase=${encodeURIComponent(phase.id)}`}>{phase.name}</Link> <span className={css.count}>{t("plans.tasks_of", { n: phase.tasks })}</span></>
                )}
              </li>
            ))}</ol>
          </Panel>
        )}
        {plan.periods.length > 0 && (
          <Panel title={t("plans.periods")}>
            <ul className={css.plain}>{plan.periods.map((period) => (
              <li key={period.id}>{period.text}{period.peak && <strong> ({t("plans.peak")})</strong>} <span className={css.count}>{window_beside(period)}</span></li>
            ))}</ul>
          </Panel>
        )}
      </div>
    </div>
  );
}

function Facts({ plan }: { plan: Plan }) {
  const facts: [string, ReactNode][] = [
    [t("plans.kind"), plan.kind],
    [t("plans.number"), printed_number(plan.number, plan.symbol, plan.family)],
    [t("plans.date"), [plan.place, format_day(plan.date)].filter(Boolean).join(", ")],
    [t("plans.issuer"), [plan.issuer, plan.issuer_parent].flatMap((one) => (one ? [body_name(one)] : [])).join(", ")],
    [t("plans.signer"), [[plan.signer, plan.position && body_name(plan.position)].filter(Boolean).join(", "), plan.authority && `(${plan.authority})`].filter(Boolean).join(" ")],
    [t("plans.family"), t_of("office.family", plan.family)],
    [t("plans.confirmed"), `${plan.confirmed_by.name}, ${format_instant(plan.confirmed_at)}`],
    [t("plans.issued"), plan.issued_by && `${plan.issued_by.name}, ${format_instant(plan.issued_at)}`],
    [t("plans.file"), plan.file_name],
    [t("plans.documents"), plan.documents.length > 0 && (
      <ul className={css.plain}>{plan.documents.map((one) => <li key={one.id}><a href={file_address("/api/documents/{id}", { id: one.id })}>{one.file_name}</a></li>)}</ul>
    )],
  ];
  return (
    <Panel title={t("plans.facts")}>
      <dl className={css.facts}>
        {facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      </dl>
    </Panel>
  );
}

function Sections({ plan }: { plan: Plan }) {
  const with_tasks = plan.sections.filter((section) => section.tasks > 0);
  if (with_tasks.length === 0) return null;
  return (
    <Panel title={t("plans.sections")}>
      <ul className={css.sections}>
        {with_tasks.map((section) => (
          <li key={section.path} style={{ paddingLeft: section.depth * 18 }}>
            <Link to={`?tab=tasks&section=${encodeURIComponent(section.path)}`}>{section.label} {section.heading ?? section.starts}</Link>
            <span className={css.count}>{t("plans.tasks_of", { n: section.tasks })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Listing({ title, items }: { title: string; items: Schema<"PlanItem">[] }) {
  if (items.length === 0) return null;
  return <Panel title={title}><ul className={css.plain}>{items.map((item, index) => <li key={index}>{item.text}</li>)}</ul></Panel>;
}

function References({ references }: { references: Schema<"PlanReference">[] }) {
  if (references.length === 0) return null;
  return (
    <Panel title={t("plans.references")}>
      <ul className={css.plain}>{references.map((one, index) => (
        <li key={index}>
          <strong>{[one.kind, one.symbol].filter(Boolean).join(" ")}</strong>
          {[one.date && `, ${format_day(one.date)}`, one.issuer && `, ${one.issuer}`, one.title && `: ${one.title}`].filter(Boolean).join("")}
          {one.relation === "basis" && <span className={css.count}> ({t("plans.basis")})</span>}
        </li>
      ))}</ul>
    </Panel>
  );
}
