// A list of things that an administrator keeps: search, make, change, delete, and the bin from which all comes back.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Space } from "antd";
import { useState, type ReactNode } from "react";
import type { PathOf } from "@/shared/api/api";
import type { Query } from "@/shared/api/client";
import { ExportButton } from "@/shared/office/export_button";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState } from "@/shared/parts/states";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./administration.module.css";

interface Record { id: string; can: string[]; deleted_at: string | null }

interface Props<Row extends Record> {
  /** First part of the query keys, so that a change reloads the list. */
  area: string;
  label: string;
  /** The act that makes a new one, in words; none where the person may make none. */
  add?: string | undefined;
  edit_title: string;
  name_of: (row: Row) => string;
  columns: Column<Row>[];
  load: (query: Query, signal: AbortSignal) => Promise<{ items: Row[]; total: number }>;
  remove: (id: string) => Promise<unknown>;
  /** Instead of the failure's words alone. */
  remove_failed?: (error: unknown) => void;
  restore: (id: string, idempotency_key: string) => Promise<unknown>;
  /** The form of a row, or of a new one. */
  form: (row: Row | null, close: () => void) => ReactNode;
  more?: (row: Row) => ReactNode;
  /** Takes personal data away for good, of who is in the bin. */
  erase?: (id: string, idempotency_key: string) => Promise<unknown>;
  /** What that takes away and what it leaves, where it is not all that is known of the person. */
  erase_text?: (row: Row) => string | undefined;
  tools?: ReactNode;
  /** The route of the list as .xlsx, and what narrows it besides the search. */
  sheet?: { path: PathOf<"get">; query?: Query } | undefined;
  /** What would stand in the list, and how it comes there. */
  empty_text?: string;
}

export function Records<Row extends Record>(props: Props<Row>) {
  const { area, label, add, edit_title, name_of, columns, load, form, empty_text } = props;
  const control = useListState(["deleted"], 50, area);
  const in_bin = control.filters.deleted === "true";
  const [typed, set_typed] = useState(control.q);
  const [shown_q, set_shown_q] = useState(control.q);
  // A saved view brings words of its own.
  if (control.q !== shown_q) { set_shown_q(control.q); set_typed(control.q); }
  const [edited, set_edited] = useState<Row | "new" | null>(null);
  const list = useQuery({
    queryKey: [area, "list", control.query],
    queryFn: ({ signal }) => load(control.query, signal),
    placeholderData: (before) => before,
  });
  const acts: Column<Row> = {
    title: <span className="visually-hidden">{t("administration.acts")}</span>, width: 10, align: "right", fixed: "right", className: css.acts!, card: "plain",
    render: (_, row) => <RowActs row={row} {...props} edit={() => set_edited(row)} />,
  };
  return (
    <>
      <div className={css.filters}>
        <Input.Search
          allowClear className={css.search} value={typed} placeholder={t("administration.search")} aria-label={t("administration.search")}
          onChange={(event) => set_typed(event.target.value)} onSearch={(q) => control.change({ q })}
        />
        <Button icon={<DeleteOutlined aria-hidden="true" />} aria-pressed={in_bin} type={in_bin ? "primary" : "default"} ghost={in_bin} onClick={() => control.change({ filters: in_bin ? {} : { deleted: "true" } })}>
          {t("administration.bin")}
        </Button>
        <span className={css.space} />
        {props.tools}
        {props.sheet && <ExportButton path={props.sheet.path} query={{ ...control.query, ...props.sheet.query }} />}
        {add && <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_edited("new")}>{add}</Button>}
      </div>
      <DataTable<Row>
        label={label} columns={[...columns, acts]} page={list.data} control={control} row_key={(row) => row.id} error={list.error}
        retry={() => void list.refetch()} empty={<EmptyState title={t("administration.empty")} {...(empty_text && !in_bin ? { text: empty_text } : {})} act={add ? { text: add, run: () => set_edited("new") } : undefined} />}
      />
      <FormDrawer
        open={edited !== null} close={() => set_edited(null)} width={Math.min(560, window.innerWidth)}
        title={edited === "new" ? add : edited && `${edit_title}: ${name_of(edited)}`}
      >
        {edited !== null && form(edited === "new" ? null : edited, () => set_edited(null))}
      </FormDrawer>
    </>
  );
}

function RowActs<Row extends Record>({ row, area, name_of, remove, remove_failed, restore, erase, erase_text, more, edit }: Props<Row> & { row: Row; edit: () => void }) {
  const confirm = useConfirm();
  const stale = [[area]];
  const restoring = useAct((id: string, key) => restore(id, key), { done: t("administration.restored"), stale });
  const deleting = useAct((id: string) => remove(id), { done: t("administration.deleted"), stale, undo: restoring.mutate, ...(remove_failed ? { on_error: remove_failed } : {}) });
  const erasing = useAct((id: string, key) => erase?.(id, key) ?? Promise.resolve(), { done: t("administration.erased"), stale });
  const name = name_of(row);
  return (
    <Space size={4}>
      {more?.(row)}
      {may(row, "edit") && <Button size="small" aria-label={t("administration.edit_one", { name })} onClick={edit}>{t("common.edit")}</Button>}
      {may(row, "delete") && (
        <Button
          size="small" danger aria-label={t("administration.delete_one", { name })}
          onClick={() => confirm({ title: t("administration.delete_title", { name }), text: t("administration.delete_text"), ok: t("common.delete"), danger: true, run: () => deleting.mutateAsync(row.id) })}
        >
          {t("common.delete")}
        </Button>
      )}
      {may(row, "restore") && (
        <Button size="small" loading={restoring.isPending} aria-label={t("administration.restore_one", { name })} onClick={() => restoring.mutate(row.id)}>{t("administration.restore")}</Button>
      )}
      {erase && may(row, "erase") && (
        <Button
          size="small" danger aria-label={t("administration.erase_one", { name })}
          onClick={() => confirm({ title: t("administration.erase_title", { name }), text: erase_text?.(row) ?? t("administration.erase_text"), ok: t("administration.erase"), danger: true, run: () => erasing.mutateAsync(row.id) })}
        >
          {t("administration.erase")}
        </Button>
      )}
    </Space>
  );
}
