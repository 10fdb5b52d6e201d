import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, Navigate, useSearchParams } from "react-router-dom";
import { ExportButton } from "@/shared/office/export_button";
import { PageHeader } from "@/shared/parts/page_header";
import { PlainTable } from "@/shared/parts/plain_table";
import type { Column } from "@/shared/parts/data_table";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { CommitteeForm } from "./committee_form";
import { useCommittees, type Row } from "./data";
import { DayChoice } from "./day_choice";
import css from "./committees.module.css";

/** Each behind the one that it stands under, with how deep it stands. */
export function in_tree(rows: readonly Row[]): { row: Row; depth: number }[] {
  const known = new Set(rows.map((row) => row.id));
  const below = (parent: string | null, depth: number): { row: Row; depth: number }[] => rows
    .filter((row) => (row.parent && known.has(row.parent.id) ? row.parent.id : null) === parent)
    .flatMap((row) => [{ row, depth }, ...below(row.id, depth + 1)]);
  return below(null, 0);
}

/** The committees of a day, by the names of that day. */
export function CommitteesPage() {
  const [search] = useSearchParams();
  const on = search.get("on");
  const list = useCommittees(on);
  const [made, set_made] = useState<string | null>(null);
  const [adding, set_adding] = useState(false);
  // The form is gone before the page is left: nothing in it waits to be saved.
  if (made !== null && !adding) return <Navigate to={`/committees/${made}`} />;
  if (list.isLoadingError) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading rows={8} />;
  const can_edit = may(list.data, "edit");
  const columns: Column<{ row: Row; depth: number }>[] = [
    {
      title: t("committees.name"), card: "title",
      render: (_, { row, depth }) => <Link to={`/committees/${row.id}${on ? `?on=${on}` : ""}`} className={`${css.name!} ${css[`depth${Math.min(depth, 2)}`]!}`}>{row.name}</Link>,
    },
    { title: t("committees.kind"), width: 150, render: (_, { row }) => t_of("committees.kind", row.kind) },
    { title: t("committees.seats"), width: 120, align: "right", render: (_, { row }) => row.seats },
    { title: t("committees.symbol"), width: 120, render: (_, { row }) => row.symbol },
    { title: t("committees.decision"), width: 260, render: (_, { row }) => row.decision || "–" },
  ];
  return (
    <>
      <PageHeader
        title={t("committees.title")} text={t("committees.text")} back={{ to: "/administration", text: t("committees.back") }}
        acts={<><ExportButton path="/api/committees.xlsx" query={on ? { on } : {}} />{can_edit && <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_adding(true)}>{t("committees.add")}</Button>}</>}
      />
      <DayChoice />
      {list.data.items.length === 0 ? <EmptyState title={t("committees.none")} text={t("committees.none_text")} act={can_edit ? { text: t("committees.add"), run: () => set_adding(true) } : undefined} />
        : <PlainTable label={t("committees.title")} columns={columns} rows={in_tree(list.data.items)} row_key={({ row }) => row.id} extra={{ size: "middle" }} />}
      <FormDrawer open={adding} close={() => set_adding(false)} width={Math.min(560, window.innerWidth)} title={t("committees.add")}>
        {adding && <CommitteeForm row={null} close={(saved) => { set_adding(false); if (saved) set_made(saved.committee.id); }} />}
      </FormDrawer>
    </>
  );
}
