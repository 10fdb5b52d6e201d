import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import css from "./units.module.css";

/** Who answers for the unit, and how they are reached at their office. */
export function FocalPoints({ unit }: { unit: Schema<"Unit"> }) {
  const query = { unit_id: unit.id, size: 50 };
  const list = useQuery({ queryKey: ["focal-points", query], queryFn: ({ signal }) => api.get("/api/focal-points", { query, signal }) });
  return (
    <Panel title={t("units.focal_points")}>
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : list.isPending ? <Loading rows={2} /> : (
        <ul className={css.people}>
          {list.data.items.map((one) => (
            <li key={one.id}>
              <strong>{one.full_name}</strong>{one.office && <span className={css.soft}>, {one.office}</span>}
              {one.phone && <div><a href={`tel:${one.phone.replace(/[^\d+]/g, "")}`}>{one.phone}</a></div>}
              {one.email && <div><a href={`mailto:${one.email}`}>{one.email}</a></div>}
              {!one.user && <div><StatusTag tone="warn">{t("units.no_account")}</StatusTag></div>}
            </li>
          ))}
          {list.data.items.length === 0 && <li><StatusTag tone="warn">{t("office.no_focal_point")}</StatusTag> <Link to={`/administration?tab=focal-points&unit_id=${unit.id}`}>{t("units.add_focal_point")}</Link></li>}
        </ul>
      )}
    </Panel>
  );
}
