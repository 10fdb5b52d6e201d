import { FileExcelOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { file_address, type Schema } from "@/shared/api/api";
import { usePhone } from "@/shared/parts/phone";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { CellDrawer } from "./cell_drawer";
import { period_name, states } from "./cell_words";
import { input_of, useFill, useMatrix, type Cell } from "./data";
import { LinesDialog } from "./lines_dialog";
import { MatrixCards } from "./matrix_cards";
import { MatrixGrid } from "./matrix_grid";
import css from "./matrix.module.css";

/** Which themes of the plan are carried by which channels in a period, by whom, and what nobody carries. */
export function MatrixTab({ plan }: { plan: Schema<"Plan"> }) {
  const [search, set_search] = useSearchParams();
  const period = search.get("period") ?? "";
  const matrix = useMatrix(plan.id, period);
  const whole = useMatrix(plan.id, "");
  const phone = usePhone();
  const [open, set_open] = useState<Pick<Cell, "theme" | "channel"> | null>(null);
  const [editing, edit] = useState(false);
  const fill = useFill(plan.id);
  if (matrix.isLoadingError) return <ErrorState error={matrix.error} retry={() => void matrix.refetch()} />;
  if (!matrix.data || !whole.data) return <Loading rows={8} />;
  const { cells, periods, themes, channels, tasks } = matrix.data;
  const editable = may(matrix.data, "edit");
  const lines = editing && <LinesDialog plan_id={plan.id} matrix={whole.data} close={() => edit(false)} />;
  if (whole.data.themes.length === 0 || channels.length === 0) {
    return (
      <>
        <EmptyState title={t("matrix.empty")} text={t(editable ? "matrix.empty_text" : "matrix.empty_seen")} {...(editable ? { act: { text: t("matrix.lines"), run: () => edit(true) } } : {})} />
        {lines}
      </>
    );
  }
  const choose = (key: string) => set_search({ tab: "matrix", ...(key === "" ? {} : { period: key }) }, { replace: true });
  const proposed = cells.filter(({ likely }) => likely.length > 0);
  const take_all = () => fill.mutate({ cells: proposed.map((cell) => ({ ...input_of(cell), task_ids: cell.likely })), before: proposed.map(input_of) });
  const shown = open && cells.find(({ theme, channel }) => theme === open.theme && channel === open.channel);
  const now = periods.find(({ key }) => key === period);
  const View = phone ? MatrixCards : MatrixGrid;
  return (
    <>
      <div className={css.head}>
        <Select
          className={css.period} aria-label={t("matrix.period")} value={period} onChange={choose}
          options={[{ value: "", label: t("matrix.whole") }, ...periods.map((one) => ({ value: one.key, label: period_name(one) }))]}
        />
        {editable && proposed.length > 0 && <Button loading={fill.isPending} onClick={take_all}>{t("matrix.take_all", { n: proposed.length })}</Button>}
        {editable && <Button onClick={() => edit(true)}>{t("matrix.lines")}</Button>}
        <Button icon={<FileExcelOutlined aria-hidden="true" />} href={file_address("/api/plans/{id}/matrix.xlsx", { id: plan.id }, period === "" ? {} : { period })} download="noi-dung-hinh-thuc.xlsx">{t("office.export")}</Button>
        <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("matrix.print")}</Button>
      </div>
      {now && <div className="print-only">{period_name(now)}</div>}
      <ul className={css.counts} aria-label={t("matrix.counts")}>
        {states.map((state) => <li key={state} className={css[`count_${state.replace("-", "_")}`]}>{t_of("matrix.state", state)}: <strong>{cells.filter((cell) => cell.state === state).length}</strong></li>)}
      </ul>
      {themes.length === 0 ? <EmptyState title={t("matrix.no_theme_in_period")} /> : <View matrix={matrix.data} period={period} open={set_open} />}
      {tasks.length > 0 && !phone && <details className={css.legend}><summary>{t("matrix.legend")}</summary><ol>{tasks.map(({ id, ordinal, text }) => <li key={id} value={ordinal}>{text}</li>)}</ol></details>}
      {shown && <CellDrawer plan={plan} matrix={matrix.data} cell={shown} period={period} close={() => set_open(null)} />}
      {lines}
    </>
  );
}
