import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { file_address } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { Letters } from "@/shared/office/delivery_line";
import { FindingItem } from "@/shared/office/finding_item";
import { InspectionStateTag } from "@/shared/office/inspection_tags";
import { days_words } from "@/shared/office/inspection_words";
import { useConfirm } from "@/shared/parts/confirm";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useInspection, useInspectionActs, useTakeBack, type Inspection } from "./data";
import { FindingActs } from "./finding_acts";
import { NumberDialog } from "./number_dialog";
import css from "./inspections.module.css";

/** One check of one unit: who checks what, what was found, what was mended. */
export function InspectionPage() {
  const id = useParams().id!;
  const inspection = useInspection(id);
  const session = useSession();
  const take_back = useTakeBack(id);
  if (inspection.isLoadingError) return <ErrorState error={inspection.error} retry={() => void inspection.refetch()} />;
  if (inspection.isPending) return <Loading rows={10} />;
  const { inspection: row, items, conclusion } = inspection.data;
  return (
    <UnsavedGuard>
      <PageHeader
        title={t("inspections.of", { unit: row.unit.name })} back={{ to: "/inspections", text: t("inspections.title") }} tags={<InspectionStateTag row={row} today={session.today} />}
        text={[row.round, days_words(row)].filter(Boolean).join(" · ")} acts={<Acts inspection={inspection.data} />}
      />
      <div className={css.page}>
        <div>
          <section className={css.panel} aria-label={t("inspections.items")}>
            <h2>{t(row.held_on ? "inspections.result" : "inspections.items")}</h2>
            {items.map((one) => (
              <FindingItem
                key={one.id} finding={row.held_on ? one : { ...one, verdict: null, finding: "", demand: "", attachments: [] }}
                act={(entry) => may(entry, "take-back") && <Button size="small" loading={take_back.isPending} onClick={() => take_back.mutate(entry.id)}>{t("inspections.take_back")}</Button>}
              >
                <FindingActs finding={one} />
              </FindingItem>
            ))}
          </section>
          {row.held_on && conclusion !== "" && <section className={css.panel} aria-label={t("inspections.conclusion")}><h2>{t("inspections.conclusion")}</h2><p className={css.facts}>{conclusion}</p></section>}
        </div>
        <aside className={css.side}><Facts inspection={inspection.data} /><Letters of="inspections" id={id} /></aside>
      </div>
    </UnsavedGuard>
  );
}

function Acts({ inspection }: { inspection: Inspection }) {
  const { id, unit } = inspection.inspection;
  const acts = useInspectionActs(id);
  const [numbering, set_numbering] = useState(false);
  const navigate = useNavigate();
  const confirm = useConfirm();
  const reopen = () => confirm({ title: t("inspections.reopen_title"), text: t("inspections.reopen_text", { unit: unit.name }), ok: t("inspections.reopen"), run: () => acts.reopen.mutateAsync() });
  return (
    <>
      <HistoryButton kind="inspection" id={id} />
      {may(inspection, "download") && <Button icon={<DownloadOutlined aria-hidden="true" />} href={file_address("/api/inspections/{id}/document", { id })} download>{t("inspections.document")}</Button>}
      {may(inspection, "number") && <Button onClick={() => set_numbering(true)}>{t("inspections.number")}</Button>}
      {numbering && <NumberDialog id={id} held_on={inspection.inspection.held_on!} close={() => set_numbering(false)} />}
      {may(inspection, "delete") && <Button danger loading={acts.remove.isPending} onClick={() => acts.remove.mutate()}>{t("inspections.delete")}</Button>}
      {may(inspection, "restore") && <Button loading={acts.restore.isPending} onClick={() => acts.restore.mutate()}>{t("inspections.restore")}</Button>}
      {may(inspection, "reopen") && <Button onClick={reopen}>{t("inspections.reopen")}</Button>}
      {may(inspection, "edit") && <Button onClick={() => navigate(`/inspections/${id}/edit`)}>{t("inspections.edit")}</Button>}
      {may(inspection, "record") && <Button type="primary" onClick={() => navigate(`/inspections/${id}/record`)}>{t("inspections.record")}</Button>}
    </>
  );
}

function Facts({ inspection: { inspection: row, basis, place, members, attended, recorded_by, recorded_at, symbol } }: { inspection: Inspection }) {
  const facts: [string, React.ReactNode][] = [
    [t("inspections.symbol"), symbol],
    [t("inspections.plan_of"), <Link key="plan" to={`/plans/${row.plan.id}`}>{row.plan.name}</Link>],
    [t("inspections.team"), row.team],
    [t("inspections.head"), row.head],
    [t("inspections.members"), members.length > 0 && <ul key="members" className={css.plain}>{members.map((one, at) => <li key={at}>{[one.office, one.unit?.name].filter(Boolean).join(", ")}</li>)}</ul>],
    [t("inspections.basis"), basis],
    [t("inspections.place"), place],
    [t("inspections.attended"), row.held_on && attended],
    [t("inspections.recorded_by"), row.held_on && recorded_by && `${recorded_by.name}, ${format_instant(recorded_at)}`],
  ];
  return (
    <section className={css.panel} aria-label={t("inspections.facts")}>
      <h2>{t("inspections.facts")}</h2>
      <dl className={css.facts}>{facts.filter(([, value]) => Boolean(value)).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
