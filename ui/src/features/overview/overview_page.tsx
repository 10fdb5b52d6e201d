import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { file_address } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { DayField } from "@/shared/office/day_field";
import { PlanSelect } from "@/shared/office/plan_select";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Checks } from "./checks";
import { CommentPanel, CommentRoom } from "./comments";
import { useOverview, useOverviewFilter } from "./data";
import { KeyFigures } from "./key_figures";
import { OverdueAnswers } from "./overdue_answers";
import css from "./overview.module.css";
import { PlaceMap } from "./place_map";
import { PlanMultiples } from "./plan_multiples";
import { SectionTable } from "./section_table";
import { TrendPicture } from "./trend_picture";
import { UnitHeat } from "./unit_heat";

/** The leader's one page: how everything stands on a day, how that came about, and where. */
export function OverviewPage() {
  const { today } = useSession();
  const { filter, set } = useOverviewFilter();
  const overview = useOverview(filter);
  const { data } = overview;
  return (
    <>
      <PageHeader
        title={t("overview.title")} text={t("overview.text", { day: format_day(filter.as_of ?? today) })}
        acts={(
          <>
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("office.print")}</Button>
            <Button icon={<FileWordOutlined aria-hidden="true" />} href={file_address("/api/overview.docx", {}, filter)} download>{t("overview.word")}</Button>
            <Button icon={<FileExcelOutlined aria-hidden="true" />} href={file_address("/api/overview.xlsx", {}, filter)} download>{t("office.export")}</Button>
          </>
        )}
      />
      <div className={`${css.choose} no-print`}>
        <label className={css.as_of}>
          <span>{t("overview.as_of")}</span>
          <DayField label={t("overview.as_of")} value={filter.as_of ?? today} clear={filter.as_of !== undefined} onChange={(day) => set("as_of", day === today ? null : day)} />
        </label>
        <div className={css.which}><PlanSelect value={filter.plan_id ?? null} onChange={(id) => set("plan_id", id)} /></div>
      </div>
      {overview.isLoadingError ? <ErrorState error={overview.error} retry={() => void overview.refetch()} />
        : data === undefined ? <Loading />
          : data.weeks.at(-1)!.figures.progress.total === 0 ? <EmptyState title={t("overview.none")} text={t("overview.none_text")} />
            : (
              <CommentRoom filter={filter}><div className={css.page}>
                <KeyFigures weeks={data.weeks} filter={filter} />
                <CommentPanel progress={data.weeks.at(-1)!.figures.progress} />
                {filter.as_of === undefined && <OverdueAnswers plan_id={filter.plan_id} />}
                <div className={css.pair}><TrendPicture weeks={data.weeks} filter={filter} /><PlaceMap places={data.places} filter={filter} /></div>
                {filter.plan_id === undefined && <PlanMultiples plans={data.plans} total={data.plans_total} filter={filter} />}
                <UnitHeat units={data.units} total={data.units_total} weeks={data.weeks} filter={filter} />
                <Checks filter={filter} />
                <SectionTable sections={data.sections} total={data.sections_total} filter={filter} />
              </div></CommentRoom>
            )}
    </>
  );
}
