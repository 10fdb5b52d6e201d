import { Alert, Button, Form, Input, Radio } from "antd";
import { useRef } from "react";
import { api, type Schema } from "@/shared/api/api";
import type { Shown } from "@/shared/office/first_password";
import { nobody, person_of, told_person, type Person } from "@/shared/office/person";
import { PersonFields } from "@/shared/office/person_fields";
import { useAct } from "@/shared/parts/act";
import { SheetActs } from "@/shared/parts/form_sheet";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t, t_of } from "@/shared/words/words";
import { touched } from "./acts";
import css from "./own_unit.module.css";

interface Values extends Person { kind: Schema<"ContactKind">; login?: string }

/** Somebody of an own unit, or of a division or village; an account may be made along, `made` gets its first password. */
export function PersonForm({ unit, own, one, close, made }: { unit: Schema<"UnitRef">; own: boolean; one: Schema<"FocalPoint"> | null; close: () => void; made: (shown: Shown) => void }) {
  const cancel = useCancel(close);
  // Who was kept before the account was refused is not kept twice.
  const kept_id = useRef(one?.id ?? null);
  const save = useAct(
    async ({ kind, login, ...person }: Values, idempotency_key): Promise<Shown | null> => {
      const body = { ...told_person(person), unit_id: unit.id, kind: kind ?? one?.kind ?? "focal-point", user_id: one?.user?.id ?? null };
      const kept = kept_id.current !== null
        ? await api.put("/api/focal-points/{id}", { path: { id: kept_id.current }, body })
        : await api.post("/api/focal-points", { body, idempotency_key });
      kept_id.current = kept.id;
      if (!login?.trim() || kept.user) return null;
      const account = await api.post("/api/focal-points/{id}/account", { path: { id: kept.id }, body: { login: login.trim() }, idempotency_key: `${idempotency_key}-account` });
      return { name: account.name, login: account.login, password: account.first_password };
    },
    { done: t("administration.saved"), stale: [...touched, ["my-assignments"], ["assignment"]], on_error: () => undefined, on_done: (shown) => { close(); if (shown) made(shown); } },
  );
  return (
    <Form<Values> layout="vertical" size="large" requiredMark={false} initialValues={{ ...(one ? person_of(one) : nobody), kind: one?.kind ?? "focal-point", login: "" }} onFinish={(values) => save.mutate(values)}>
      {own && (
        <Form.Item name="kind" label={t("administration.focal_point.kind")} extra={t("administration.focal_point.kind_text")}>
          <Radio.Group options={(["focal-point", "head"] as const).map((value) => ({ value, label: t_of("administration.focal_point.kind", value) }))} />
        </Form.Item>
      )}
      <PersonFields />
      {!one?.user && (
        <Form.Item name="login" label={t("administration.focal_point.login")} extra={t("own_unit.login_text")}><Input maxLength={100} autoComplete="off" autoCapitalize="off" /></Form.Item>
      )}
      {save.isError && <Alert className={css.notice} type="error" showIcon message={error_words(save.error)} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
      </SheetActs>
    </Form>
  );
}
