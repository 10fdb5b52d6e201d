import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router-dom";
import { api } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { PageHeader } from "@/shared/parts/page_header";
import { t } from "@/shared/words/words";
import { DutyList } from "./duty_list";

/** The reporting duties of one plan, with their periods. */
export function DutiesPage() {
  const id = useParams().id!;
  const plan = useQuery({ queryKey: ["plan", id], queryFn: ({ signal }) => api.get("/api/plans/{id}", { path: { id }, signal }) });
  return (
    <>
      <PageHeader title={t("reports.duties")} text={plan.data?.title} back={{ to: `/plans/${id}`, text: t("office.plan") }} acts={<ExportButton path="/api/plans/{id}/report-duties.xlsx" of={{ id }} />} />
      <DutyList plan_id={id} />
    </>
  );
}
