import { FileExcelOutlined } from "@ant-design/icons";
import { Alert, Button, Pagination, Select } from "antd";
import { file_address, type Schema } from "@/shared/api/api";
import { UnitSelect } from "@/shared/office/unit_select";
import { FilterBar } from "@/shared/parts/filter_bar";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { CoverageCells } from "./coverage_cells";
import { coverage_query, useCoverage, type CoverageState } from "./data";
import css from "./cascade.module.css";

const states: CoverageState[] = ["nobody", "accepted", "covered"];

/** Each task × unit of the plan: in which task of the unit's own plan it stands, or that nobody took it up. */
export function CoverageTab({ plan }: { plan: Schema<"Plan"> }) {
  const control = useListState(["state", "unit_id"]);
  const list = useCoverage(plan.id, control);
  if (list.isLoadingError) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading rows={8} />;
  const { covered, accepted, nobody, items, total } = list.data;
  const all = covered + accepted + nobody;
  if (all === 0 && !control.filtered) return <EmptyState title={t("cascade.empty")} text={t("cascade.empty_text")} />;
  const count: Record<CoverageState, number> = { covered, accepted, nobody };
  const filter = (name: string, value: string | undefined) => {
    control.change({ filters: Object.fromEntries(Object.entries({ ...control.filters, [name]: value ?? "" }).filter(([, one]) => one !== "")) });
  };
  const sees_all = may(plan, "export");
  return (
    <>
      <FilterBar control={control} search={t("cascade.search")} search_class={css.search}>
        <Select
          className={css.state_select} aria-label={t("cascade.state")} value={control.filters.state ?? ""} onChange={(state) => filter("state", state)}
          options={[{ value: "", label: `${t("cascade.all")} (${all})` }, ...states.map((one) => ({ value: one, label: `${t_of("cascade.state", one)} (${count[one]})` }))]}
        />
        {sees_all && <div className={css.unit_select}><UnitSelect value={control.filters.unit_id ?? null} onChange={(id) => filter("unit_id", id)} /></div>}
        <Button icon={<FileExcelOutlined aria-hidden="true" />} href={file_address("/api/plans/{id}/coverage.xlsx", { id: plan.id }, coverage_query(control))} download="bao-phu.xlsx">
          {t("office.export")}
        </Button>
      </FilterBar>
      <ul className={css.counts} aria-label={t("cascade.counts")}>{states.map((one) => <li key={one}>{t_of("cascade.state", one)}: <strong>{count[one]}</strong></li>)}</ul>
      {list.isRefetchError && <Alert type="warning" showIcon className={css.notice} message={t("common.error.title")} />}
      {items.length === 0
        ? <EmptyState title={t("common.no_match")} act={{ text: t("common.clear_filters"), run: () => control.change({ q: "", filters: {} }) }} />
        : <CoverageCells cells={items} />}
      <Pagination
        align="end" hideOnSinglePage showSizeChanger={false} className={css.pages} current={control.page} pageSize={control.size} total={total}
        onChange={(page) => control.change({ page })}
      />
    </>
  );
}
