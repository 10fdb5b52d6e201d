import { useSearchParams } from "react-router-dom";
import { DayField } from "@/shared/office/day_field";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./committees.module.css";

/** The day that a page tells of, kept in its address; today unless another is chosen. */
export function DayChoice() {
  const { today } = useSession();
  const [search, set_search] = useSearchParams();
  const on = search.get("on");
  return (
    <div className={css.day}>
      <span>{t("committees.on")}</span>
      <DayField label={t("committees.on")} value={on ?? today} clear={on !== null} onChange={(day) => set_search(day && day !== today ? { on: day } : {}, { replace: true })} />
      {on && <span className={css.soft}>{t("committees.on_past")}</span>}
    </div>
  );
}
