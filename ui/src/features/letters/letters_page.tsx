import { BookOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { MakeLetters } from "@/shared/office/make_letters";
import { SavedViews } from "@/shared/office/saved_views";
import { PlanSelect } from "@/shared/office/plan_select";
import { useChoice, useSeen } from "@/shared/parts/choice";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { ManyLetters } from "./many_letters";
import { LetterStatusTag, statuses } from "./status";
import css from "./letters.module.css";

type Row = Schema<"LetterRow">;

/** What can be done to many at once. */
const acts = ["request-approval", "approve", "issue"];

const columns: Column<Row>[] = [
  {
    title: t("letters.column.letter"),
    render: (_, row) => (
      <div className={css.cell}>
        <Link to={`/letters/${row.id}`} className={css.cell_title}>{t("letters.about", { title: row.title })}</Link>
        <small>{row.symbol ? `${t("letters.symbol_of", { symbol: row.symbol })} · ${format_day(row.dated_on)}` : t("letters.no_number")}</small>
      </div>
    ),
  },
  { id: "to", title: t("letters.column.to"), width: 260, render: (_, row) => (row.addressees.length > 2 ? t("letters.units_n", { n: row.units }) : row.addressees.join("; ")) },
  { id: "items", title: t("letters.column.items"), width: 90, render: (_, row) => row.items },
  { id: "demanded", title: t("letters.column.demanded"), width: 130, render: (_, row) => format_day(row.demanded_on) },
  { id: "status", title: t("letters.column.status"), sort: "status", width: 190, card: "plain", render: (_, row) => <LetterStatusTag status={row.status} /> },
];

/** Chasing letters of all plans, or of one: from the draft to the issued. */
export function LettersPage() {
  const control = useListState(["plan_id", "status", "deleted"], 50, "letters");
  const session = useSession();
  const navigate = useNavigate();
  const { plan_id, status, deleted } = control.filters;
  const query = { ...control.query, ...(plan_id && { plan_id }), ...(status && { status: status as Row["status"] }), ...(deleted && { deleted: true }) };
  const list = useQuery({ queryKey: ["letters", query], queryFn: ({ signal }) => api.get("/api/letters", { query, signal }), placeholderData: (before) => before });
  const choice = useChoice<Row>((row) => [row.title, ...row.addressees.slice(0, 2)].join(", "), ({ can }) => !acts.some((act) => can.includes(act)));
  // In the order of the list, whatever the order in which they were ticked.
  const place = new Map((list.data?.items ?? []).map(({ id }, index) => [id, index]));
  const ids = [...choice.ids].sort((a, b) => (place.get(a) ?? -1) - (place.get(b) ?? -1));
  const seen = useSeen(list.data?.items);
  const can = ids.flatMap((id) => seen.get(id)?.can ?? []);
  const set = (name: string, value: string | undefined) => control.change({ filters: { ...control.filters, [name]: value ?? "" } });
  return (
    <>
      <PageHeader
        title={t("letters.title")} text={t("letters.text")} back={{ to: "/tracking", text: t("letters.back_tracking") }}
        acts={(
          <>
            <SavedViews list="letters" columns="letters" />
            <Button icon={<BookOutlined aria-hidden="true" />} onClick={() => navigate("/outgoing")}>{t("letters.register")}</Button>
            <ExportButton path="/api/letters.xlsx" query={query} />
            {may(session, "import-document") && <MakeLetters key={plan_id} plan_id={plan_id ?? null} primary />}
          </>
        )}
      />
      <div className={`${css.filters} no-print`}>
        <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id)} />
        <Select
          aria-label={t("letters.status")} placeholder={t("letters.status_all")} allowClear value={status ?? null} className={css.status}
          onChange={(next: string | null) => set("status", next ?? undefined)} options={statuses.map((one) => ({ value: one, label: t_of("letters.status", one) }))}
        />
        <Checkbox checked={deleted === "true"} onChange={(event) => set("deleted", event.target.checked ? "true" : undefined)}>{t("letters.show_deleted")}</Checkbox>
      </div>
      <DataTable<Row>
        label={t("letters.list")} columns={columns} page={list.data} control={control} row_key={(row) => row.id} error={list.error} retry={() => void list.refetch()}
        on_row={(row) => navigate(`/letters/${row.id}`)} empty={<EmptyState title={t("letters.none")} text={t("letters.none_text")} />}
        choice={choice.choice} extra={{ rowSelection: choice.rowSelection }}
      />
      <ManyLetters ids={ids} can={can} clear={choice.clear} leave_out={choice.leave_out} />
    </>
  );
}
