import { Button } from "antd";
import { useNavigate, useSearchParams } from "react-router-dom";
import { MonthCalendar } from "@/shared/calendar/month_calendar";
import { PlanSelect } from "@/shared/office/plan_select";
import { UnitSelect } from "@/shared/office/unit_select";
import { PageHeader } from "@/shared/parts/page_header";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./calendar.module.css";

/** The office's month: of every plan that runs; a unit's own for who acts for it. */
export function CalendarPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [search, set_search] = useSearchParams();
  const plan_id = search.get("plan_id"), unit_id = search.get("unit_id");
  const sees_all = may(session, "see-tracking");
  const set = (name: string, value: string | undefined) => set_search((before) => {
    const after = new URLSearchParams(before);
    if (value) after.set(name, value); else after.delete(name);
    return after;
  }, { replace: true });
  return (
    <>
      <PageHeader title={t("calendar.title")} text={t("calendar.text")} acts={<><Button onClick={() => navigate("/calendar/days")}>{t("calendar.notes")}</Button><Button onClick={() => navigate("/feeds")}>{t("feeds.title")}</Button></>} />
      <MonthCalendar
        plan_id={plan_id} unit_id={sees_all ? unit_id : null}
        filters={(
          <div className={`${css.filters} no-print`}>
            <PlanSelect value={plan_id} onChange={(id) => set("plan_id", id)} />
            {sees_all && <div className={css.unit}><UnitSelect value={unit_id} onChange={(id) => set("unit_id", id)} /></div>}
          </div>
        )}
      />
    </>
  );
}
