import { Form, Input, Radio } from "antd";
import { api, type Schema } from "@/shared/api/api";
import type { Shown } from "@/shared/office/first_password";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { needed, or_null, SaveForm } from "./save_form";
import { UserSelect } from "./user_select";

type FocalPoint = Schema<"FocalPoint">;
/** login: of the account that is made with the focal point; empty for none. */
type Values = Schema<"FocalPointInput"> & { login?: string };

/** Who answers for a unit; an account may be made for them at once. `made` gets its first password, which is shown once. */
export function FocalPointForm({ one, unit_id, close, made }: { one: FocalPoint | null; unit_id: string | null; close: () => void; made: (shown: Shown) => void }) {
  const administers = may(useSession(), "administer");
  const save = useAct(
    async ({ login, ...body }: Values, idempotency_key): Promise<Shown | null> => {
      const kept = one
        ? await api.put("/api/focal-points/{id}", { path: { id: one.id }, body })
        : await api.post("/api/focal-points", { body, idempotency_key });
      if (!login) return null;
      const made = await api.post("/api/focal-points/{id}/account", { path: { id: kept.id }, body: { login }, idempotency_key: `${idempotency_key}-account` });
      return { name: made.name, login: made.login, password: made.first_password };
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
      <Form.Item name="unit_id" label={t("office.unit")} rules={[{ required: true, message: t("administration.unit_needed") }]}><UnitSelect {...(one ? { name: one.unit.name } : {})} /></Form.Item>
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
      {!one?.user && (
        <Form.Item name="login" label={t("administration.focal_point.login")} extra={t("administration.focal_point.login_text")}><Input maxLength={100} autoComplete="off" autoCapitalize="off" /></Form.Item>
      )}
    </SaveForm>
  );
}
