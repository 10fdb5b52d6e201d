import { Form, Input, Radio } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import type { Column } from "@/shared/parts/data_table";
import { StatusTag } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { FirstPassword, type Shown } from "./first_password";
import { Records } from "./records";
import { needed, or_null, SaveForm } from "./save_form";
import { UserSelect } from "./user_select";
import css from "./administration.module.css";

type FocalPoint = Schema<"FocalPoint">;
/** login: of the account that is made with the focal point; empty for none. */
type Values = Schema<"FocalPointInput"> & { login?: string };

export function FocalPointsTab() {
  const unit_id = useSearchParams()[0].get("unit_id");
  const session = useSession();
  const can = may(session, "administer") || session.roles.some(({ role }) => role === "staff");
  const [shown, set_shown] = useState<Shown | null>(null);
  return (
    <>
    <Records<FocalPoint>
      area="focal-points" label={t("administration.tab.focal_points")} add={can ? t("administration.focal_point.add") : undefined}
      edit_title={t("administration.focal_point.edit")} name_of={(one) => one.full_name} columns={columns}
      load={(query, signal) => api.get("/api/focal-points", { query: { ...query, ...(unit_id ? { unit_id } : {}) }, signal })}
      remove={(id) => api.delete("/api/focal-points/{id}", { path: { id } })}
      restore={(id, idempotency_key) => api.post("/api/focal-points/{id}/restore", { path: { id }, idempotency_key })}
      form={(one, close) => <FocalPointForm one={one} unit_id={unit_id} close={close} made={set_shown} />}
    />
    <FirstPassword shown={shown} close={() => set_shown(null)} />
    </>
  );
}

const columns: Column<FocalPoint>[] = [
  {
    title: t("administration.focal_point.full_name"), sort: "full_name",
    render: (_, one) => <div className={css.cell}><span className={css.name}>{one.full_name}</span><small>{[one.kind === "head" && t("administration.focal_point.kind.head"), one.office].filter(Boolean).join(" · ")}</small></div>,
  },
  { title: t("office.unit"), sort: "unit", render: (_, one) => <span className={css.wrap}>{one.unit.name}</span> },
  { title: t("administration.focal_point.phone"), render: (_, one) => one.phone ?? "–" },
  { title: t("administration.focal_point.email"), render: (_, one) => one.email ?? "–" },
  { title: t("administration.focal_point.user"), render: (_, one) => one.user?.name ?? <StatusTag tone="warn">{t("administration.focal_point.no_user")}</StatusTag> },
];

/** Who answers for a unit; an account may be made for them at once. `made` gets its first password, which is shown once. */
function FocalPointForm({ one, unit_id, close, made }: { one: FocalPoint | null; unit_id: string | null; close: () => void; made: (shown: Shown) => void }) {
  const administers = may(useSession(), "administer");
  const save = useAct(
    async ({ login, ...body }: Values, idempotency_key): Promise<Shown | null> => {
      if (one) await api.put("/api/focal-points/{id}", { path: { id: one.id }, body });
      else if (!login) await api.post("/api/focal-points", { body, idempotency_key });
      if (!login) return null;
      // The account makes its person the unit's focal point, or is theirs who is named there by this name.
      const account = await api.post("/api/users", { body: { login, name: body.full_name, office: body.office, roles: [{ role: "focal-point", unit_id: body.unit_id }] }, idempotency_key });
      if (!one && (body.phone || body.email)) {
        const { items } = await api.get("/api/focal-points", { query: { unit_id: body.unit_id } });
        const own = items.find(({ user }) => user?.id === account.user.id);
        if (own) await api.put("/api/focal-points/{id}", { path: { id: own.id }, body: { ...body, user_id: account.user.id } });
      }
      return { name: account.user.name, login: account.user.login, password: account.first_password };
    },
    {
      done: t("administration.saved"), stale: [["focal-points"], ["units"], ["users"], ["issue-preview"]], on_error: () => undefined,
      on_done: (shown) => { close(); if (shown) made(shown); },
    },
  );
  const initial: Partial<Values> = {
    ...(one ? { unit_id: one.unit.id } : unit_id ? { unit_id } : {}), kind: one?.kind ?? "focal-point", user_id: one?.user?.id ?? null, full_name: one?.full_name ?? "", office: one?.office ?? null,
    phone: one?.phone ?? null, email: one?.email ?? null,
  };
  return (
    <SaveForm<Values>
      initial={initial as Values} pending={save.isPending} error={save.error} close={close} history={one ? { kind: "focal-point", id: one.id } : undefined}
      save={(values) => save.mutate({
        unit_id: values.unit_id, kind: values.kind, user_id: values.user_id ?? one?.user?.id ?? null, full_name: values.full_name.trim(), office: or_null(values.office),
        phone: or_null(values.phone), email: or_null(values.email),
        ...(values.login?.trim() && !values.user_id && !one?.user ? { login: values.login.trim() } : {}),
      })}
    >
      <Form.Item name="unit_id" label={t("office.unit")} rules={[{ required: true, message: t("administration.unit_needed") }]}><UnitSelect name={one?.unit.name} /></Form.Item>
      <Form.Item name="kind" label={t("administration.focal_point.kind")} extra={t("administration.focal_point.kind_text")}>
        <Radio.Group options={(["focal-point", "head"] as const).map((value) => ({ value, label: t_of("administration.focal_point.kind", value) }))} />
      </Form.Item>
      <Form.Item name="full_name" label={t("administration.focal_point.full_name")} rules={needed(t("administration.name_needed"))}><Input maxLength={200} /></Form.Item>
      <Form.Item name="office" label={t("administration.focal_point.office")}><Input maxLength={200} /></Form.Item>
      <Form.Item name="phone" label={t("administration.focal_point.phone")}><Input type="tel" maxLength={30} /></Form.Item>
      <Form.Item name="email" label={t("administration.focal_point.email")} rules={[{ type: "email", message: t("administration.email_wrong") }]}><Input type="email" maxLength={200} /></Form.Item>
      {administers && (
        <Form.Item name="user_id" label={t("administration.focal_point.user")} extra={t("administration.focal_point.user_text")}><UserSelect name={one?.user?.name} /></Form.Item>
      )}
      {administers && !one?.user && (
        <Form.Item name="login" label={t("administration.focal_point.login")} extra={t("administration.focal_point.login_text")}><Input maxLength={100} autoComplete="off" autoCapitalize="off" /></Form.Item>
      )}
    </SaveForm>
  );
}
