import { App } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { format_day } from "@/shared/format/date";
import { SavedViews } from "@/shared/office/saved_views";
import { useConfirm } from "@/shared/parts/confirm";
import { StatusTag } from "@/shared/parts/status_tag";
import type { Column } from "@/shared/parts/data_table";
import { may, useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { ImportButton } from "./import_button";
import { Records } from "./records";
import { StartListButton } from "./start_list_button";
import { UnitForm } from "./unit_form";
import css from "./administration.module.css";

type Unit = Schema<"Unit">;

export function UnitsTab() {
  const can = may(useSession(), "administer");
  const { message } = App.useApp();
  const confirm = useConfirm();
  const navigate = useNavigate();
  // Work that is owed passes by a reorganisation, and that is where it leads.
  const not_removed = (error: unknown) => {
    if (!(error instanceof ApiError && error.code === "unit.owes")) return void message.error(error_words(error));
    confirm({
      title: t("administration.unit.owes_title"), text: error_words(error), ok: t("administration.tab.reorganisation"), stay: t("common.close"),
      run: async () => navigate("?tab=reorganisation"),
    });
  };
  return (
    <Records<Unit>
      area="units" label={t("administration.tab.units")} add={can ? t("administration.unit.add") : undefined} edit_title={t("administration.unit.edit")}
      name_of={(unit) => unit.name} columns={columns} load={(query, signal) => api.get("/api/units", { query, signal })}
      remove={(id) => api.delete("/api/units/{id}", { path: { id } })}
      remove_failed={not_removed}
      restore={(id, idempotency_key) => api.post("/api/units/{id}/restore", { path: { id }, idempotency_key })}
      sheet={{ path: "/api/units.xlsx" }}
      form={(unit, close) => <UnitForm unit={unit} close={close} />}
      tools={<><SavedViews list="units" columns="units" />{can && <><StartListButton /><ImportButton what="units" /></>}</>}
    />
  );
}

/** In the administration first, then in the others. */
const above_of = ({ parent, places }: Unit) =>
  [...new Set([parent, ...places.map((place) => place.in)].flatMap((above) => (above ? [above.short_name ?? above.name] : [])))].join("; ");

const columns: Column<Unit>[] = [
  {
    title: t("administration.unit.name"), sort: "name",
    render: (_, unit) => <div className={css.cell}><Link to={`/units/${unit.id}`} className={css.name}>{unit.name}</Link>{unit.dissolved_on && <small>{t("administration.unit.dissolved", { day: format_day(unit.dissolved_on) })}</small>}<small>{[unit.short_name, ...unit.aliases].filter(Boolean).join("; ")}</small></div>,
  },
  { id: "kind", title: t("administration.unit.kind"), sort: "kind", render: (_, unit) => <span className={css.wrap}>{unit.kind ?? "–"}</span> },
  { id: "code", title: t("administration.unit.code"), sort: "code", width: 110, render: (_, unit) => [unit.code, ...unit.codes.map(({ code }) => code)].filter((code, at, all) => code && all.indexOf(code) === at).map((code) => <div key={code}>{code}</div>) },
  { id: "parent", title: t("administration.unit.parent"), render: (_, unit) => <span className={css.wrap}>{above_of(unit) || "–"}</span> },
  { id: "groups", title: t("administration.unit.groups"), render: (_, unit) => <span className={css.wrap}>{unit.groups.map((group) => group.name).join("; ") || "–"}</span> },
  {
    id: "focal_points", title: t("administration.tab.focal_points"), align: "right", width: 120,
    render: (_, unit) => (unit.focal_points > 0
      ? <Link to={`?tab=focal_points&unit_id=${unit.id}`}>{unit.focal_points}</Link>
      : <StatusTag tone="warn">{t("office.no_focal_point")}</StatusTag>),
  },
];
