import { Form, Input } from "antd";
import { useSearchParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import type { Column } from "@/shared/parts/data_table";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Records } from "./records";
import { needed, or_null, SaveForm } from "./save_form";
import { UserSelect } from "./user_select";
import css from "./administration.module.css";

type FocalPoint = Schema<"FocalPoint">;
type Values = Schema<"FocalPointInput">;

export function FocalPointsTab() {
  const unit_id = useSearchParams()[0].get("unit_id");
  const session = useSession();
  const can = may(session, "administer") || session.roles.some(({ role }) => role === "staff");
  return (
    <Records<FocalPoint>
      area="focal-points" label={t("administration.tab.focal_points")} add={can ? t("administration.focal_point.add") : undefined}
      edit_title={t("administration.focal_point.edit")} name_of={(one) => one.full_name} columns={columns}
      load={(query, signal) => api.get("/api/focal-points", { query: { ...query, ...(unit_id ? { unit_id } : {}) }, signal })}
      remove={(id) => api.delete("/api/focal-points/{id}", { path: { id } })}
      restore={(id, idempotency_key) => api.post("/api/focal-points/{id}/restore", { path: { id }, idempotency_key })}
      form={(one, close) => <FocalPointForm one={one} close={close} />}
    />
  );
}

const columns: Column<FocalPoint>[] = [
  {
    title: t("administration.focal_point.full_name"), sort: "full_name",
    render: (_, one) => <div className={css.cell}><span className={css.name}>{one.full_name}</span><small>{one.office}</small></div>,
  },
  { title: t("office.unit"), sort: "unit", render: (_, one) => <span className={css.wrap}>{one.unit.name}</span> },
  { title: t("administration.focal_point.phone"), render: (_, one) => one.phone ?? "–" },
  { title: t("administration.focal_point.email"), render: (_, one) => one.email ?? "–" },
  { title: t("administration.focal_point.user"), render: (_, one) => one.user?.name ?? "–" },
];

function FocalPointForm({ one, close }: { one: FocalPoint | null; close: () => void }) {
  const administers = may(useSession(), "administer");
  const save = useAct(
    (body: Values, idempotency_key): Promise<FocalPoint> => (one
      ? api.put("/api/focal-points/{id}", { path: { id: one.id }, body })
      : api.post("/api/focal-points", { body, idempotency_key })),
    { done: t("administration.saved"), stale: [["focal-points"], ["units"]], on_done: close, on_error: () => undefined },
  );
  const initial: Partial<Values> = {
    ...(one ? { unit_id: one.unit.id } : {}), user_id: one?.user?.id ?? null, full_name: one?.full_name ?? "", office: one?.office ?? null,
    phone: one?.phone ?? null, email: one?.email ?? null,
  };
  return (
    <SaveForm<Values>
      initial={initial as Values} pending={save.isPending} error={save.error} close={close} history={one ? { kind: "focal-point", id: one.id } : undefined}
      save={(values) => save.mutate({
        unit_id: values.unit_id, user_id: values.user_id ?? one?.user?.id ?? null, full_name: values.full_name.trim(), office: or_null(values.office),
        phone: or_null(values.phone), email: or_null(values.email),
      })}
    >
      <Form.Item name="unit_id" label={t("office.unit")} rules={[{ required: true, message: t("administration.unit_needed") }]}><UnitSelect name={one?.unit.name} /></Form.Item>
      <Form.Item name="full_name" label={t("administration.focal_point.full_name")} rules={needed(t("administration.name_needed"))}><Input maxLength={200} /></Form.Item>
      <Form.Item name="office" label={t("administration.focal_point.office")}><Input maxLength={200} /></Form.Item>
      <Form.Item name="phone" label={t("administration.focal_point.phone")}><Input type="tel" maxLength={30} /></Form.Item>
      <Form.Item name="email" label={t("administration.focal_point.email")} rules={[{ type: "email", message: t("administration.email_wrong") }]}><Input type="email" maxLength={200} /></Form.Item>
      {administers && (
        <Form.Item name="user_id" label={t("administration.focal_point.user")} extra={t("administration.focal_point.user_text")}><UserSelect name={one?.user?.name} /></Form.Item>
      )}
    </SaveForm>
  );
}
