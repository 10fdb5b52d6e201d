import { PartitionOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { reorganised } from "./reorganised";
import { ReorganisationForm } from "./reorganisation_form";
import css from "./administration.module.css";

type Row = Schema<"Reorganisation">;

/** Decisions that merged, split, renamed or dissolved units; the newest can be taken back. */
export function ReorganisationTab() {
  const control = useListState([]);
  const [open, set_open] = useState(false);
  const list = useQuery({
    queryKey: ["reorganisations", "list", control.query], queryFn: ({ signal }) => api.get("/api/reorganisations", { query: control.query, signal }),
    placeholderData: (before) => before,
  });
  const add = { text: t("administration.reorganisation.add"), run: () => set_open(true) };
  return (
    <>
      <div className={css.filters}>
        <span className={css.soft}>{t("administration.reorganisation.text")}</span>
        <span className={css.space} />
        <ExportButton path="/api/reorganisations.xlsx" />
        <Button type="primary" icon={<PartitionOutlined aria-hidden="true" />} onClick={add.run}>{add.text}</Button>
      </div>
      <DataTable<Row>
        label={t("administration.tab.reorganisation")} columns={columns} page={list.data} control={control} row_key={(row) => row.id} error={list.error}
        retry={() => void list.refetch()} empty={<EmptyState title={t("administration.reorganisation.empty")} act={add} />}
      />
      <FormDrawer open={open} close={() => set_open(false)} width={Math.min(760, window.innerWidth)} title={add.text}>
        <ReorganisationForm close={() => set_open(false)} />
      </FormDrawer>
    </>
  );
}

const names = (units: Schema<"ReorganisedUnit">[]) => units.map((unit) => unit.name).join("; ") || "–";

const columns: Column<Row>[] = [
  {
    title: t("administration.reorganisation.number"), card: "title",
    render: (_, row) => <div className={css.cell}><span className={css.name}>{row.number}</span><small>{(row.units.kinds ?? [row.kind]).map((kind) => t_of("administration.reorganisation.kind", kind)).join("; ")}, {t("administration.reorganisation.since", { day: format_day(row.effective_on) })}</small>{row.undone_at && <span><StatusTag tone="quiet">{t("administration.reorganisation.undone_at", { at: format_instant(row.undone_at) })}</StatusTag></span>}</div>,
  },
  { title: t("administration.reorganisation.from"), render: (_, row) => <span className={css.list}>{names(row.units.from)}</span> },
  { title: t("administration.reorganisation.to"), render: (_, row) => <span className={css.list}>{names(row.units.to)}</span> },
  { title: t("administration.reorganisation.duties"), align: "right", width: 110, render: (_, row) => row.units.duties },
  { title: t("administration.reorganisation.made"), render: (_, row) => <div className={css.wrap}>{row.made_by?.name} <small>{format_instant(row.made_at)}</small></div> },
  {
    title: <span className="visually-hidden">{t("administration.acts")}</span>, align: "right", card: "plain",
    render: (_, row) => <Undo row={row} />,
  },
];

function Undo({ row }: { row: Row }) {
  const confirm = useConfirm();
  const undoing = useAct((_: void, idempotency_key) => api.post("/api/reorganisations/{id}/undo", { path: { id: row.id }, idempotency_key }), { done: t("administration.reorganisation.undone"), stale: reorganised });
  if (!may(row, "undo")) return null;
  return (
    <Button
      size="small" loading={undoing.isPending} aria-label={t("administration.reorganisation.undo_one", { number: row.number })}
      onClick={() => confirm({ title: t("administration.reorganisation.undo_title", { number: row.number }), text: t("administration.reorganisation.undo_text"), ok: t("administration.reorganisation.undo"), danger: true, run: () => undoing.mutateAsync() })}
    >
      {t("administration.reorganisation.undo")}
    </Button>
  );
}
