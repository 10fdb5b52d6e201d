import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { FirstPassword, type Shown } from "@/shared/office/first_password";
import { HandOverDrawer } from "@/shared/office/hand_over_drawer";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./units.module.css";

/** Who answers for the unit, how they are reached at their office, and to whom they hand over. */
export function FocalPoints({ unit }: { unit: Schema<"Unit"> }) {
  const query = { unit_id: unit.id, size: 50 };
  const list = useQuery({ queryKey: ["focal-points", query], queryFn: ({ signal }) => api.get("/api/focal-points", { query, signal }) });
  const [handing, set_handing] = useState<Schema<"FocalPoint"> | null>(null);
  const [shown, set_shown] = useState<Shown | null>(null);
  return (
    <Panel title={t("units.focal_points")}>
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : list.isPending ? <Loading rows={2} /> : (
        <ul className={css.people}>
          {list.data.items.map((one) => (
            <li key={one.id}>
              <strong>{one.full_name}</strong>{one.office && <span className={css.soft}>, {one.office}</span>}
              {one.phone && <div><a href={`tel:${one.phone.replace(/[^\d+]/g, "")}`}>{one.phone}</a></div>}
              {one.email && <div><a href={`mailto:${one.email}`}>{one.email}</a></div>}
              {one.kind === "head" && <div className={css.soft}>{t("administration.focal_point.kind.head")}</div>}
              {!one.user && <div><StatusTag tone="warn">{t("units.no_account")}</StatusTag></div>}
              {may(one, "hand-over") && <div><Button size="small" aria-label={t("hand_over.act_one", { name: one.full_name })} onClick={() => set_handing(one)}>{t("hand_over.act")}</Button></div>}
            </li>
          ))}
          {list.data.items.length === 0 && <li><StatusTag tone="warn">{t("office.no_focal_point")}</StatusTag> <Link to={`/administration?tab=focal_points&unit_id=${unit.id}`}>{t("units.add_focal_point")}</Link></li>}
        </ul>
      )}
      <HandOverDrawer point={handing} close={() => set_handing(null)} made={set_shown} />
      <FirstPassword shown={shown} close={() => set_shown(null)} />
    </Panel>
  );
}
