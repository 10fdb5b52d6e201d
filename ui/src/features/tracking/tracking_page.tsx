import { AuditOutlined, ClockCircleOutlined, HistoryOutlined, MailOutlined, MoreOutlined, PrinterOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button, Dropdown, Segmented, type MenuProps } from "antd";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { ExportButton } from "@/shared/office/export_button";
import { SavedViews } from "@/shared/office/saved_views";
import { PageHeader } from "@/shared/parts/page_header";
import { useSession } from "@/shared/session/session";
import { format_day } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import { AssignmentBoard } from "./assignment_board";
import { BulkActs } from "./bulk_acts";
import { PunctualityStrip, usePunctuality } from "./punctuality";
import { TaskBoard } from "./task_board";
import { UnitBoard } from "./unit_board";
import css from "./tracking.module.css";

export type View = "assignments" | "units" | "tasks";
const views: View[] = ["assignments", "units", "tasks"];
const sheets = { assignments: "/api/tracking.xlsx", units: "/api/tracking/units.xlsx", tasks: "/api/tracking/tasks.xlsx" } as const;
/** What the export takes of the address. */
const exported = ["q", "sort", "as_of", "plan_id", "unit_id", "standing", "role", "section"];

/** What is done, under way, late and silent at the end of a day. */
export function TrackingPage() {
  const [search, set_search] = useSearchParams();
  const session = useSession();
  const navigate = useNavigate();
  const view = views.find((one) => one === search.get("view")) ?? "assignments";
  const as_of = search.get("as_of") ?? session.today;
  // A view keeps the day and the plan; the other filters belong to one view.
  const show = (next: View) => {
    const after = new URLSearchParams();
    if (next !== "assignments") after.set("view", next);
    for (const name of ["as_of", "plan_id"]) {
      const value = search.get(name);
      if (value) after.set(name, value);
    }
    set_search(after);
  };
  const query = Object.fromEntries(exported.map((name) => [name, search.get(name)]));
  const plan_id = search.get("plan_id");
  const letters = plan_id ? `/letters?plan_id=${plan_id}` : "/letters";
  const open = session.counts.difficulties_open;
  const [past, set_past] = useState(false);
  const asked = usePunctuality().data?.asked ?? 0;
  const rarer: MenuProps["items"] = [
    { key: "letters", icon: <MailOutlined aria-hidden="true" />, label: t("letters.title"), onClick: () => navigate(letters) },
    { key: "inspections", icon: <AuditOutlined aria-hidden="true" />, label: t("inspections.title"), onClick: () => navigate(plan_id ? `/inspections?plan_id=${plan_id}` : "/inspections") },
    { key: "past", icon: <HistoryOutlined aria-hidden="true" />, label: t("bulk.past"), onClick: () => set_past(true) },
    { key: "print", icon: <PrinterOutlined aria-hidden="true" />, label: t("office.print"), onClick: () => window.print() },
  ];
  return (
    <>
      <PageHeader
        title={t("tracking.title")} text={t("tracking.as_of_text", { day: format_day(as_of) })}
        acts={(
          <>
            <SavedViews list="tracking" columns={`tracking.${view}`} />
            <Button icon={<QuestionCircleOutlined aria-hidden="true" />} onClick={() => navigate("/difficulties")}>
              {open > 0 ? t("tracking.difficulties_open", { n: open }) : t("tracking.difficulties")}
            </Button>
            <Button icon={<ClockCircleOutlined aria-hidden="true" />} onClick={() => navigate("/tracking/extensions")}>
              {asked > 0 ? t("tracking.extensions_open", { n: asked }) : t("tracking.extensions")}
            </Button>
            <ExportButton path={sheets[view]} query={query} />
            <Dropdown trigger={["click"]} menu={{ items: rarer }}>
              <Button icon={<MoreOutlined aria-hidden="true" />} aria-haspopup="menu">{t("common.rarer")}</Button>
            </Dropdown>
          </>
        )}
      />
      <div className={`${css.views} no-print`}>
        <Segmented<View>
          value={view} onChange={show} aria-label={t("tracking.view")}
          options={views.map((one) => ({ value: one, label: t_of("tracking.view", one) }))}
        />
      </div>
      {past && <BulkActs close={() => set_past(false)} />}
      <PunctualityStrip />
      {view === "units" ? <UnitBoard /> : view === "tasks" ? <TaskBoard /> : <AssignmentBoard />}
    </>
  );
}
