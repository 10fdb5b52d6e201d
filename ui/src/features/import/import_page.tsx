import { DeleteOutlined, UndoOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Card, Input, Segmented, Tooltip } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { body_name, first_upper } from "@/shared/format/official_names";
import { ExportButton } from "@/shared/office/export_button";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ComposeButton } from "./compose_button";
import css from "./import_page.module.css";
import { Imports } from "./imports";
import { Uploader } from "./uploader";

type Row = Schema<"DraftRow">;

function State({ row }: { row: Row }) {
  if (row.plan_id !== null) return <StatusTag tone="good">{t("import.confirmed")}</StatusTag>;
  if (row.open_points > 0) return <StatusTag tone="warn">{t("import.open_points", { n: row.open_points })}</StatusTag>;
  return <StatusTag tone="active">{t("import.ready")}</StatusTag>;
}

function columns(acts: (row: Row) => React.ReactNode): Column<Row>[] {
  return [
    { title: t("import.column.document"), sort: "title", render: (_, row) => (
      <div className={css.document}>
        <Link to={row.plan_id === null ? `/import/${row.id}` : `/plans/${row.plan_id}`}>{first_upper(row.title ?? row.file_name)}</Link>
        {row.handed_in && <small>{t("import.handed_in", { unit: row.handed_in.unit.name, plan: row.handed_in.plan.short_name ?? row.handed_in.plan.name })}</small>}
        <small>{[row.symbol, row.issuer && body_name(row.issuer), row.file_name].filter(Boolean).join(" · ")}</small>
      </div>
    ) },
    { id: "tasks", title: t("import.column.tasks"), dataIndex: "tasks", align: "right", width: 110 },
    { id: "state", title: t("import.column.state"), width: 170, card: "plain", render: (_, row) => <State row={row} /> },
    { id: "updated", title: t("import.column.updated"), sort: "updated_at", width: 160, render: (_, row) => <>{format_instant(row.updated_at)}<br /><small>{row.by.name}</small></> },
    { key: "acts", title: <span className="visually-hidden">{t("import.column.acts")}</span>, width: 60, align: "right", card: "plain", render: (_, row) => acts(row) },
  ];
}

/** Documents come in here: drop one, or go on with a draft that waits. */
export function ImportPage() {
  const session = useSession();
  const [begun, set_begun] = useState<ReadonlySet<string>>(new Set());
  const control = useListState(["deleted"], 50, "drafts");
  const deleted = control.filters.deleted === "true";
  const drafts = useQuery({
    queryKey: ["drafts", control.query],
    queryFn: ({ signal }) => api.get("/api/drafts", { query: { ...control.query, deleted }, signal }),
    placeholderData: (before) => before,
  });
  const ask = useConfirm();
  const restore = useAct((id: string) => api.post("/api/drafts/{id}/restore", { path: { id } }), { stale: [["drafts"]], done: t("import.restored") });
  const remove = useAct((id: string) => api.delete("/api/drafts/{id}", { path: { id } }), { stale: [["drafts"]], done: t("import.deleted"), undo: (id) => restore.mutate(id) });

  const acts = (row: Row) => {
    if (may(row, "restore")) return <Tooltip title={t("import.restore")}><Button type="text" icon={<UndoOutlined aria-hidden />} aria-label={t("import.restore")} onClick={() => restore.mutate(row.id)} /></Tooltip>;
    if (!may(row, "delete")) return null;
    return <Tooltip title={t("common.delete")}><Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t("import.delete_named", { name: row.title ?? row.file_name })}
      onClick={() => ask({ title: t("import.delete_title"), text: t("import.delete_text", { name: row.title ?? row.file_name }), ok: t("import.delete_ok"), danger: true, run: () => remove.mutateAsync(row.id) })} /></Tooltip>;
  };

  return (
    <>
      <PageHeader title={t("app.nav.import")} text={t("import.lead")} acts={may(session, "import-document") ? <ComposeButton /> : undefined} />
      {may(session, "import-document") && <><Uploader on_begun={(id) => set_begun((all) => new Set(all).add(id))} /><Imports begun={begun} /></>}
      <Card className={css.list} title={t("import.drafts")} extra={
        <div className={css.filters}>
          <Segmented value={deleted ? "true" : ""} onChange={(value) => control.change({ filters: { deleted: value } })}
            options={[{ value: "", label: t("import.current") }, { value: "true", label: t("import.bin") }]} />
          <Input.Search allowClear defaultValue={control.q} placeholder={t("import.search")} aria-label={t("import.search")} onSearch={(q) => control.change({ q })} />
          <ExportButton path="/api/drafts.xlsx" query={{ ...control.query, deleted }} />
        </div>
      }>
        <DataTable label={t("import.drafts")} columns={columns(acts)} page={drafts.data} control={control} row_key={(row) => row.id}
          error={drafts.error} retry={() => void drafts.refetch()} empty={<EmptyState title={t("import.empty")} text={t("import.empty_text")} />} />
      </Card>
    </>
  );
}
