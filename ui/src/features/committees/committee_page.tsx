import { FileExcelOutlined, FileWordOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router-dom";
import { file_address } from "@/shared/api/api";
import { day_before, format_day } from "@/shared/format/date";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { AddSeats } from "./add_seats";
import { CommitteeForm } from "./committee_form";
import { useCommittee, type Committee } from "./data";
import { DayChoice } from "./day_choice";
import { Documents } from "./documents";
import { Seats } from "./seats";
import css from "./committees.module.css";

/** One committee as of a day: its members by office, what stands below it, the numbers it gave. */
export function CommitteePage() {
  const id = useParams().id!;
  const [search] = useSearchParams();
  const on = search.get("on");
  const committee = useCommittee(id, on);
  const [open, set_open] = useState<"edit" | "seats" | null>(null);
  if (committee.isLoadingError) return <ErrorState error={committee.error} retry={() => void committee.refetch()} />;
  if (committee.isPending) return <Loading rows={10} />;
  const { committee: row, group, below } = committee.data;
  const asked = on ? { on } : {};
  // What is past is looked at; it is changed as of today.
  const can_edit = may(committee.data, "edit") && on === null;
  const close = () => set_open(null);
  return (
    <>
      <PageHeader
        title={row.name} back={{ to: "/committees", text: t("committees.title") }} tags={row.ended_on && <StatusTag tone="quiet">{t("committees.ended", { day: format_day(day_before(row.ended_on)) })}</StatusTag>}
        text={<>{[t_of("committees.kind", row.kind), row.decision, t("committees.since", { day: format_day(row.formed_on) })].filter(Boolean).join(" · ")}{row.parent && <> · <Link to={`/committees/${row.parent.id}`}>{row.parent.name}</Link></>}</>}
        acts={(
          <>
            <HistoryButton kind="unit" id={id} />
            <Button icon={<FileWordOutlined aria-hidden="true" />} href={file_address("/api/committees/{id}/members.docx", { id }, asked)} download>{t("committees.docx")}</Button>
            <Button icon={<FileExcelOutlined aria-hidden="true" />} href={file_address("/api/committees/{id}/members.xlsx", { id }, asked)} download>{t("committees.xlsx")}</Button>
            {can_edit && <Button onClick={() => set_open("edit")}>{t("common.edit")}</Button>}
            {can_edit && <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_open("seats")}>{t("committees.add_seats")}</Button>}
          </>
        )}
      />
      <DayChoice />
      <div className={css.page}>
        <Panel title={t("committees.members_n", { n: row.seats })}><Seats committee={committee.data} can_edit={can_edit} add={() => set_open("seats")} /></Panel>
        <div>
          <Panel title={t("committees.below")}><Below below={below} /></Panel>
          <Panel title={t("committees.group")}><p className={css.words}>{t("committees.group_text", { group: group.name })}</p></Panel>
        </div>
      </div>
      <Documents committee={row} can_edit={can_edit} />
      <FormDrawer open={open === "edit"} close={close} width={Math.min(560, window.innerWidth)} title={t("committees.edit")}><CommitteeForm row={row} close={close} /></FormDrawer>
      <FormDrawer open={open === "seats"} close={close} width={Math.min(920, window.innerWidth)} title={t("committees.add_seats")}><AddSeats committee={row} close={close} /></FormDrawer>
    </>
  );
}

function Below({ below }: Pick<Committee, "below">) {
  if (below.length === 0) return <p className={css.soft}>{t("committees.below_none")}</p>;
  return <ul className={css.plain}>{below.map((one) => <li key={one.id}><Link to={`/committees/${one.id}`}>{one.name}</Link> <span className={css.soft}>{t("committees.seats_n", { n: one.seats })}</span></li>)}</ul>;
}
