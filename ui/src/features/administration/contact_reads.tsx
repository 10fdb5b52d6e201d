import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import css from "./administration.module.css";

type Read = Schema<"ContactRead">;

/** Who opened or took away a list of people, when and of which unit. */
export function ContactReads() {
  const control = useListState([]);
  const { page, size } = control.query;
  const query = { page, size };
  const list = useQuery({ queryKey: ["contact-reads", query], queryFn: ({ signal }) => api.get("/api/contact-reads", { query, signal }), placeholderData: (before) => before, staleTime: 0 });
  return (
    <section className={css.below} aria-label={t("administration.contact_reads")}>
      <h2 className={css.panel_title}>{t("administration.contact_reads")}</h2>
      <p className={css.soft}>{t("administration.contact_reads.text")} <ExportButton path="/api/contact-reads.xlsx" small name={t("administration.contact_reads")} /></p>
      <DataTable<Read>
        label={t("administration.contact_reads")} columns={columns} page={list.data} control={control} row_key={(row) => `${row.at} ${row.by?.id} ${row.unit} ${row.exported} ${row.accounts}`}
        error={list.error} retry={() => void list.refetch()} empty={<EmptyState title={t("administration.empty")} />}
      />
    </section>
  );
}

const columns: Column<Read>[] = [
  { title: t("administration.contact_reads.at"), width: 170, render: (_, row) => format_instant(row.at) },
  { title: t("administration.contact_reads.by"), render: (_, row) => row.by?.name ?? "–" },
  { title: t("administration.contact_reads.list"), render: (_, row) => <>{row.accounts ? t("administration.contact_reads.accounts") : row.unit ?? t("administration.contact_reads.all")} {row.exported && <StatusTag tone="warn">{t("administration.contact_reads.exported")}</StatusTag>}</> },
  { title: t("administration.contact_reads.people"), align: "right", width: 120, render: (_, row) => row.people },
];
