import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { FindingsPanel } from "@/shared/office/findings_panel";
import { ProgressBar, StandingStrip } from "@/shared/office/progress";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t, words_or } from "@/shared/words/words";
import { FocalPoints } from "./focal_points";
import { HandOvers } from "./hand_overs";
import { Memberships, PastTable, Successions, UnitsBelow } from "./life";
import css from "./units.module.css";

/** One unit: what it owes today, who answers for it, and what it was. */
export function UnitPage() {
  const id = useParams().id ?? "";
  const session = useSession();
  const unit = useQuery({ queryKey: ["unit", id], queryFn: ({ signal }) => api.get("/api/units/{id}", { path: { id }, signal }) });
  const life = useQuery({ queryKey: ["unit", id, "life"], queryFn: ({ signal }) => api.get("/api/units/{id}/life", { path: { id }, signal }) });
  if (unit.isLoadingError) return <ErrorState error={unit.error} retry={() => void unit.refetch()} />;
  if (unit.isPending) return <Loading rows={8} />;
  const { name, short_name, kind, code, codes, parent, places, aliases, dissolved_on } = unit.data;
  return (
    <>
      <PageHeader
        title={name} tags={dissolved_on && <StatusTag tone="quiet">{t("units.dissolved", { day: format_day(dissolved_on) })}</StatusTag>}
        text={<>{[short_name, kind, code && t("units.code_is", { code }), ...codes.map((one) => `${words_or(`units.scheme.${one.scheme}`)} ${one.code}`)].filter(Boolean).join(" · ")}{parent && <> · {t("units.under")} <Link to={`/units/${parent.id}`}>{parent.name}</Link></>}<OtherPlaces places={places} /></>}
        acts={<HistoryButton kind="unit" id={id} />}
      />
      <div className={css.page}>
        <div>{may(session, "see-tracking") && <Duties unit={unit.data} />}<FindingsPanel title={t("inspections.of_this_unit")} asked={{ unit_id: id, faults: true }} all={`/inspections/findings?unit_id=${id}&faults=true`} /></div>
        <div className={css.side}>
          {may(session, "see-focal-points") && !dissolved_on && <FocalPoints unit={unit.data} />}
          {may(session, "see-focal-points") && <HandOvers unit_id={id} />}
          {aliases.length > 0 && <Panel title={t("units.aliases")}><p className={css.words}>{aliases.join("; ")}</p></Panel>}
          {life.data && <Memberships life={life.data} />}
          {life.data && <UnitsBelow units={life.data.units_below} />}
        </div>
        <div>
          {life.isLoadingError ? <ErrorState error={life.error} retry={() => void life.refetch()} /> : life.isPending ? <Loading rows={4} /> : (
            <>
              <Successions title={t("units.predecessors")} rows={life.data.predecessors} />
              <Successions title={t("units.successors")} rows={life.data.successors} />
              <PastTable id={id} life={life.data} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Where it stands besides: in the Party, in the Front, under a ministry. */
function OtherPlaces({ places }: { places: Schema<"Unit">["places"] }) {
  return places.map((place) => <span key={place.hierarchy}> · {words_or(`units.hierarchy.${place.hierarchy}`)}: <Link to={`/units/${place.in.id}`}>{place.in.name}</Link></span>);
}

/** Today's figures; each leads to the assignments behind it. */
function Duties({ unit }: { unit: Schema<"Unit"> }) {
  const navigate = useNavigate();
  const query = { unit_id: unit.id, size: 1 };
  const board = useQuery({ queryKey: ["tracking", "assignments", query], queryFn: ({ signal }) => api.get("/api/tracking", { query, signal }) });
  const to = (standing?: string | null) => `/tracking?unit_id=${unit.id}${standing ? `&standing=${standing}` : ""}`;
  return (
    <Panel title={t("units.duties")}>
      {board.isLoadingError ? <ErrorState error={board.error} retry={() => void board.refetch()} /> : board.data?.progress.total === 0 ? <p className={css.soft}>{t("units.duties_none")}</p> : (
        <>
          <StandingStrip progress={board.data?.progress} chosen={null} choose={(standing) => navigate(to(standing))} />
          {board.data && <ProgressBar progress={board.data.progress} />}
          <p className={css.links}><Link to={to()}>{t("units.all_duties")}</Link> · <Link to={`/reports?unit_id=${unit.id}`}>{t("units.all_reports")}</Link></p>
        </>
      )}
    </Panel>
  );
}
