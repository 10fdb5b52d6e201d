import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Pagination, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import type { Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { PlainTable } from "@/shared/parts/plain_table";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ExplainDialog } from "./explain_dialog";
import css from "./letters.module.css";

type Entry = Schema<"OutgoingEntry">;

/** "2–4, 7" */
export const gap_words = (gaps: Schema<"Gap">[]) => gaps.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");

const key_of = ({ series, year, committee }: Schema<"OutgoingSeries">) => `${series}\n${year}\n${committee?.id ?? ""}`;
const series_words = ({ series, year, committee }: Schema<"OutgoingSeries">) => (committee ? t("letters.book.of_committee", { committee: committee.name, series, year }) : t("letters.book.series_year", { series, year }));

/** The register of outgoing documents, one series of one year. */
export function OutgoingPage() {
  const control = useListState(["series", "year", "committee_id", "entry"], 100);
  const [explaining, set_explaining] = useState<Schema<"Gap"> | null>(null);
  const { series, year, committee_id, entry } = control.filters;
  const asked = { ...(series && { series }), ...(year && { year: Number(year) }), ...(committee_id && { committee_id }) };
  // A line that a search led to: the server says of which series and on which page it stands.
  const query = { page: control.page, size: control.size, ...(entry ? { entry } : asked) };
  const book = useQuery({ queryKey: ["outgoing", query], queryFn: ({ signal }) => api.get("/api/outgoing", { query, signal }), placeholderData: (before) => before });
  const stale = [["outgoing"]];
  const confirm = useConfirm();
  const remove = useAct((id: string) => api.delete("/api/outgoing/{id}", { path: { id } }), { done: t("letters.book.removed"), stale });
  const remove_document = useAct((id: string) => api.delete("/api/outgoing/{id}", { path: { id } }), { done: t("letters.book.document_removed"), stale });
  const ask_remove = ({ id, symbol, summary }: Entry) => confirm({
    title: t("letters.book.remove_title", { symbol }), text: t("letters.book.remove_text", { summary }), ok: t("letters.book.remove_document"), danger: true, run: () => remove_document.mutateAsync(id),
  });
  if (book.isLoadingError) return <ErrorState error={book.error} retry={() => void book.refetch()} />;
  if (book.isPending) return <Loading rows={10} />;
  const { known, gaps, items, total } = book.data;
  const columns: Column<Entry>[] = [
    { title: t("letters.book.symbol"), width: 130, render: (_, row) => (row.letter_id ? <Link to={`/letters/${row.letter_id}`}>{row.symbol}</Link> : row.symbol) },
    { title: t("letters.book.day"), width: 110, render: (_, row) => format_day(row.dated_on) || "–" },
    { title: t("letters.book.summary"), render: (_, row) => row.summary || t("letters.book.outside") },
    { title: t("letters.book.signer"), width: 150, render: (_, row) => row.signer || "–" },
    { title: t("letters.book.recipients"), render: (_, row) => <span className={css.clamp}>{row.recipients || "–"}</span> },
    { title: t("letters.book.kept"), width: 80, render: (_, row) => row.kept_by || "–" },
    {
      title: t("letters.book.note"), width: 200,
      // What has a day is a document that was registered; else a number was explained.
      render: (_, row) => (
        <>
          {row.note || "–"}
          {may(row, "edit") && (row.dated_on
            ? <Button size="small" type="link" danger aria-label={t("letters.book.remove_one", { symbol: row.symbol })} onClick={() => ask_remove(row)}>{t("letters.book.remove_document")}</Button>
            : <Button size="small" type="link" onClick={() => remove.mutate(row.id)}>{t("letters.book.remove")}</Button>)}
        </>
      ),
    },
  ];
  const of_book = { series: book.data.series, year: String(book.data.year), committee_id: book.data.committee?.id ?? "" };
  const choose = (value: string) => { const [one = "", of = "", whose = ""] = value.split("\n"); control.change({ filters: { series: one, year: of, committee_id: whose } }); };
  return (
    <>
      <PageHeader
        title={t("letters.book.title")} text={t("letters.book.text")} back={{ to: "/letters", text: t("letters.title") }}
        acts={(
          <>
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("office.print")}</Button>
            <ExportButton path="/api/outgoing.xlsx" query={{ series: of_book.series, year: book.data.year, ...(of_book.committee_id && { committee_id: of_book.committee_id }) }} />
          </>
        )}
      />
      {known.length > 0 && (
        <div className={css.filters}>
          <Select
            aria-label={t("letters.book.series")} value={key_of(book.data)} onChange={choose} className={css.status}
            options={known.map((one) => ({ value: key_of(one), label: series_words(one) }))} popupMatchSelectWidth={false}
          />
        </div>
      )}
      {gaps.length > 0 && (
        <Alert
          type="warning" showIcon message={t("letters.book.gaps", { gaps: gap_words(gaps) })} className={css.notice}
          action={may(book.data, "edit") ? <Button size="small" onClick={() => set_explaining(gaps[0]!)}>{t("letters.book.explain")}</Button> : undefined}
        />
      )}
      {items.length === 0 ? <EmptyState title={t("letters.book.none")} text={t("letters.book.none_text")} />
        : <PlainTable<Entry> label={t("letters.book.title")} columns={columns} rows={items} row_key={(row) => row.id} current={(row) => row.id === entry} extra={{ size: "middle", scroll: { x: 1000 } }} />}
      <Pagination current={book.data.page} pageSize={control.size} total={total} showSizeChanger={false} hideOnSinglePage onChange={(page) => control.change({ page, filters: entry ? of_book : control.filters })} />
      {explaining && <ExplainDialog book={book.data} gap={explaining} close={() => set_explaining(null)} />}
    </>
  );
}
