import { Form } from "antd";
import { useState } from "react";
import { Navigate, useParams, useSearchParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { PlanSelect } from "@/shared/office/plan_select";
import { UnitsSelect } from "@/shared/office/unit_select";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ContentForm, type Values } from "./content_form";
import { useInspection, useInspectionActs, usePlanning, type Content, type Inspection } from "./data";
import css from "./inspections.module.css";

/** A round of checks: one team, one list of what is checked, one check of each unit. */
export function NewInspectionsPage() {
  const [search, set_search] = useSearchParams();
  const plan_id = search.get("plan_id");
  const [made, set_made] = useState<Schema<"InspectionsMade">["items"]>([]);
  // The form is gone before the page is left: nothing in it waits to be saved.
  if (made.length > 0) return <Navigate replace to={made.length === 1 ? `/inspections/${made[0]!.id}` : `/plans/${made[0]!.plan.id}?tab=inspections`} />;
  return (
    <UnsavedGuard>
      <PageHeader title={t("inspections.plan")} text={t("inspections.new_text")} back={{ to: plan_id ? `/plans/${plan_id}?tab=inspections` : "/inspections" }} />
      <Form layout="vertical" className={css.form!}>
        <Form.Item label={t("inspections.plan_of")} required>
          <PlanSelect value={plan_id} label={t("inspections.plan_of")} placeholder={t("inspections.choose_plan")} onChange={(id) => set_search(id ? { plan_id: id } : {}, { replace: true })} />
        </Form.Item>
      </Form>
      {plan_id ? <NewForm key={plan_id} plan_id={plan_id} done={({ items }) => set_made(items)} /> : <EmptyState title={t("inspections.choose_plan")} text={t("inspections.choose_plan_text")} />}
    </UnsavedGuard>
  );
}

function NewForm({ plan_id, done }: { plan_id: string; done: (made: Schema<"InspectionsMade">) => void }) {
  const { today } = useSession();
  const [units, set_units] = useState<string[]>([]);
  const plan = usePlanning(plan_id, done);
  const first: Content = { round: "", basis: "", team: "", head: "", members: [], starts_on: today, ends_on: today, place: "", items: [] };
  return (
    <ContentForm
      plan_id={plan_id} first={first} names={{}} ok={t("inspections.plan_ok")} pending={plan.isPending} error={plan.error}
      send={(content) => plan.mutate({ unit_ids: units, content })}
      units={(
        <Form.Item name="unit_ids" className={css.wide!} label={t("inspections.units")} rules={[{ type: "array", min: 1, message: t("inspections.units_needed") }]}>
          <UnitsSelect onChange={set_units} />
        </Form.Item>
      )}
    />
  );
}

export function EditInspectionPage() {
  const id = useParams().id!;
  const inspection = useInspection(id);
  const [saved, set_saved] = useState(false);
  if (saved) return <Navigate replace to={`/inspections/${id}`} />;
  if (inspection.isLoadingError) return <ErrorState error={inspection.error} retry={() => void inspection.refetch()} />;
  if (inspection.isPending) return <Loading rows={10} />;
  return (
    <UnsavedGuard>
      <PageHeader title={t("inspections.of", { unit: inspection.data.inspection.unit.name })} back={{ to: `/inspections/${id}` }} />
      {may(inspection.data, "edit") ? <EditForm inspection={inspection.data} done={() => set_saved(true)} /> : <EmptyState title={t("inspections.not_editable")} />}
    </UnsavedGuard>
  );
}

function EditForm({ inspection: { inspection: row, revision, basis, place, members, items }, done }: { inspection: Inspection; done: () => void }) {
  const { save } = useInspectionActs(row.id);
  const first: Values = {
    round: row.round, basis, team: row.team, head: row.head, starts_on: row.starts_on, ends_on: row.ends_on, place,
    members: members.map((one) => ({ unit_id: one.unit?.id ?? null, office: one.office })), items: items.map(({ id, task_id, text }) => ({ id, task_id, text })),
  };
  const names = Object.fromEntries(members.flatMap(({ unit }) => (unit ? [[unit.id, unit.name] as const] : [])));
  return (
    <ContentForm
      plan_id={row.plan.id} first={first} names={names} ok={t("inspections.save")} pending={save.isPending} error={save.error}
      send={(content) => save.mutate({ base_revision: revision, content }, { onSuccess: done })}
    />
  );
}
