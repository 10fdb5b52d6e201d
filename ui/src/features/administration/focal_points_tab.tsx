import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { FirstPassword, type Shown } from "@/shared/office/first_password";
import { HandOverDrawer } from "@/shared/office/hand_over_drawer";
import type { Column } from "@/shared/parts/data_table";
import { StatusTag } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { FocalPointForm } from "./focal_point_form";
import { Records } from "./records";
import css from "./administration.module.css";

type FocalPoint = Schema<"FocalPoint">;

/** Who answers for the units: all of them, or those of the one unit that the address names. */
export function FocalPointsTab() {
  const [search, set_search] = useSearchParams();
  const unit_id = search.get("unit_id");
  const session = useSession();
  const can = may(session, "administer") || session.roles.some(({ role }) => role === "staff");
  const [shown, set_shown] = useState<Shown | null>(null);
  const [handing, set_handing] = useState<FocalPoint | null>(null);
  return (
    <>
    {unit_id && <OfUnit unit_id={unit_id} all={() => set_search({ tab: "focal_points" }, { replace: true })} />}
    <Records<FocalPoint>
      area="focal-points" label={t("administration.tab.focal_points")} add={can ? t("administration.focal_point.add") : undefined}
      edit_title={t("administration.focal_point.edit")} name_of={(one) => one.full_name} columns={columns}
      load={(query, signal) => api.get("/api/focal-points", { query: { ...query, ...(unit_id ? { unit_id } : {}) }, signal })}
      erase_text={({ user }) => (user ? t("administration.focal_point.erase_text", { name: user.name }) : undefined)}
      erase={(id, idempotency_key) => api.post("/api/focal-points/{id}/erase", { path: { id }, idempotency_key })}
      sheet={can ? { path: "/api/focal-points.xlsx", query: unit_id ? { unit_id } : {} } : undefined}
      remove={(id) => api.delete("/api/focal-points/{id}", { path: { id } })}
      restore={(id, idempotency_key) => api.post("/api/focal-points/{id}/restore", { path: { id }, idempotency_key })}
      more={(one) => may(one, "hand-over") && <Button size="small" aria-label={t("hand_over.act_one", { name: one.full_name })} onClick={() => set_handing(one)}>{t("hand_over.act")}</Button>}
      form={(one, close) => <FocalPointForm one={one} unit_id={unit_id} close={close} made={set_shown} />}
    />
    <HandOverDrawer point={handing} close={() => set_handing(null)} made={set_shown} />
    <FirstPassword shown={shown} close={() => set_shown(null)} />
    </>
  );
}

function OfUnit({ unit_id, all }: { unit_id: string; all: () => void }) {
  const unit = useQuery({ queryKey: ["unit", unit_id], queryFn: ({ signal }) => api.get("/api/units/{id}", { path: { id: unit_id }, signal }) });
  return <p>{t("administration.focal_point.of_unit")} <strong>{unit.data?.name}</strong> <Button size="small" onClick={all}>{t("administration.focal_point.all_units")}</Button></p>;
}

const columns: Column<FocalPoint>[] = [
  {
    title: t("administration.focal_point.full_name"), sort: "full_name",
    render: (_, one) => <div className={css.cell}><span className={css.name}>{one.full_name}</span><small>{[one.kind === "head" && t("administration.focal_point.kind.head"), one.office].filter(Boolean).join(" · ")}</small></div>,
  },
  { id: "unit", title: t("office.unit"), sort: "unit", render: (_, one) => <span className={css.wrap}>{one.unit.name}</span> },
  { id: "phone", title: t("administration.focal_point.phone"), render: (_, one) => one.phone ?? "–" },
  { id: "email", title: t("administration.focal_point.email"), render: (_, one) => one.email ?? "–" },
  { id: "user", title: t("administration.focal_point.user"), render: (_, one) => one.user?.name ?? <StatusTag tone="warn">{t("administration.focal_point.no_user")}</StatusTag> },
];
