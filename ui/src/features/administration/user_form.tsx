import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select, Switch } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { t, t_of } from "@/shared/words/words";
import { needed, or_null, SaveForm } from "./save_form";
import type { Shown } from "@/shared/office/first_password";
import css from "./administration.module.css";

type User = Schema<"User">;
type Values = Schema<"UserInput">;
const roles: Schema<"UserRole">[] = ["focal-point", "staff", "leader", "administrator"];

/** A person with roles; a focal point's role belongs to a unit. `made` gets the first password, which is shown once. */
export function UserForm({ user, close, made }: { user: User | null; close: () => void; made: (shown: Shown) => void }) {
  const save = useAct(
    async (body: Values, idempotency_key): Promise<Shown | null> => {
      if (user) {
        await api.put("/api/users/{id}", { path: { id: user.id }, body });
        return null;
      }
      const created = await api.post("/api/users", { body, idempotency_key });
      return { name: created.user.name, login: created.user.login, password: created.first_password };
    },
    {
      done: t("administration.saved"), stale: [["users"], ["focal-points"]], on_error: () => undefined,
      on_done: (shown) => { close(); if (shown) made(shown); },
    },
  );
  const unit_names = Object.fromEntries((user?.roles ?? []).flatMap(({ unit }) => (unit ? [[unit.id, unit.name]] : [])));
  return (
    <SaveForm<Values>
      initial={{
        login: user?.login ?? "", name: user?.name ?? "", office: user?.office ?? null, email: user?.email ?? null, wants_letters: user?.wants_letters ?? true,
        roles: user ? user.roles.map(({ role, unit }) => ({ role, unit_id: unit?.id ?? null })) : [{ role: "focal-point", unit_id: null }],
      }}
      pending={save.isPending} error={save.error} close={close} history={user ? { kind: "user", id: user.id } : undefined}
      save={(values) => save.mutate({
        login: values.login.trim(), name: values.name.trim(), office: or_null(values.office),
        // What the person entered in the meantime stays, unless it is changed here.
        email: (values.email ?? "").trim() === (user?.email ?? "") ? null : (values.email ?? "").trim(),
        wants_letters: values.wants_letters === (user?.wants_letters ?? true) ? null : values.wants_letters,
        roles: values.roles.map(({ role, unit_id }) => ({ role, unit_id: role === "focal-point" ? unit_id ?? null : null })),
      })}
    >
      <Form.Item name="name" label={t("administration.user.name")} rules={needed(t("administration.name_needed"))}><Input maxLength={200} /></Form.Item>
      <Form.Item name="login" label={t("administration.user.login")} rules={needed(t("administration.user.login_needed"))}><Input maxLength={100} autoComplete="off" autoCapitalize="off" /></Form.Item>
      <Form.Item name="office" label={t("administration.focal_point.office")}><Input maxLength={200} /></Form.Item>
      <Form.Item name="email" label={t("administration.user.email")} extra={t("administration.user.email_text")} rules={[{ type: "email", message: t("administration.email_wrong") }]}><Input type="email" maxLength={254} autoComplete="off" autoCapitalize="off" /></Form.Item>
      <div className={css.switch}>
        <Form.Item name="wants_letters" valuePropName="checked" noStyle><Switch id="wants_letters" /></Form.Item>
        <label htmlFor="wants_letters">{t("administration.user.wants_letters")}</label>
      </div>
      <Form.Item label={t("administration.user.roles")} className={css.roles}>
        <Form.List name="roles" rules={[{ validator: (_, held: unknown[]) => (held.length > 0 ? Promise.resolve() : Promise.reject(new Error(t("administration.user.role_needed")))) }]}>
          {(fields, { add, remove }, { errors }) => (
            <>
              {fields.map(({ key, name }) => <RoleRow key={key} name={name} unit_names={unit_names} remove={() => remove(name)} />)}
              <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={() => add({ role: "staff", unit_id: null })}>{t("administration.user.add_role")}</Button>
              <Form.ErrorList errors={errors} />
            </>
          )}
        </Form.List>
      </Form.Item>
    </SaveForm>
  );
}

function RoleRow({ name, unit_names, remove }: { name: number; unit_names: Record<string, string>; remove: () => void }) {
  const form = Form.useFormInstance<Values>();
  const role = Form.useWatch(["roles", name, "role"], form);
  const unit_id = Form.useWatch(["roles", name, "unit_id"], form);
  return (
    <div className={css.role}>
      <Form.Item name={[name, "role"]} noStyle>
        <Select aria-label={t("administration.user.role")} options={roles.map((one) => ({ value: one, label: t_of("office.user_role", one) }))} />
      </Form.Item>
      {role === "focal-point" && (
        <Form.Item name={[name, "unit_id"]} rules={[{ required: true, message: t("administration.unit_needed") }]} className={css.role_unit}>
          <UnitSelect name={unit_id ? unit_names[unit_id] : undefined} />
        </Form.Item>
      )}
      <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("administration.user.remove_role")} onClick={remove} />
    </div>
  );
}
