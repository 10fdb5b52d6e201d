import { Button } from "antd";
import { useState } from "react";
import { api, file_address, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import type { Column } from "@/shared/parts/data_table";
import { may } from "@/shared/session/session";
import { format_instant } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import { FirstPassword, type Shown } from "@/shared/office/first_password";
import { ImportButton } from "./import_button";
import { Records } from "./records";
import { UserForm } from "./user_form";
import css from "./administration.module.css";

type User = Schema<"User">;

export function UsersTab() {
  const [shown, set_shown] = useState<Shown | null>(null);
  return (
    <>
      <Records<User>
        area="users" label={t("administration.tab.users")} add={t("administration.user.add")} edit_title={t("administration.user.edit")}
        name_of={(user) => user.name} columns={columns} load={(query, signal) => api.get("/api/users", { query, signal })}
        erase={(id, idempotency_key) => api.post("/api/users/{id}/erase", { path: { id }, idempotency_key })}
        remove={(id) => api.delete("/api/users/{id}", { path: { id } })}
        restore={(id, idempotency_key) => api.post("/api/users/{id}/restore", { path: { id }, idempotency_key })}
        sheet={{ path: "/api/users.xlsx" }}
        form={(user, close) => <UserForm user={user} close={close} made={set_shown} />}
        more={(user) => <><DataButton user={user} />{may(user, "reset-password") && <ResetButton user={user} show={set_shown} />}</>}
        tools={<ImportButton what="users" />}
      />
      <FirstPassword shown={shown} close={() => set_shown(null)} />
    </>
  );
}

/** What is kept of a person, for who asks for it. */
function DataButton({ user }: { user: User }) {
  return <Button size="small" href={file_address("/api/users/{id}/export", { id: user.id })} download aria-label={t("administration.user.export_one", { name: user.name })}>{t("administration.user.export")}</Button>;
}

function ResetButton({ user, show }: { user: User; show: (shown: Shown) => void }) {
  const confirm = useConfirm();
  const reset = useAct(
    (_: void, idempotency_key) => api.post("/api/users/{id}/password", { path: { id: user.id }, idempotency_key }),
    { on_done: ({ first_password }) => show({ name: user.name, login: user.login, password: first_password }) },
  );
  return (
    <Button
      size="small" aria-label={t("administration.user.reset_one", { name: user.name })}
      onClick={() => confirm({ title: t("administration.user.reset_title", { name: user.name }), text: t("administration.user.reset_text"), ok: t("administration.user.reset"), run: () => reset.mutateAsync() })}
    >
      {t("administration.user.reset")}
    </Button>
  );
}

const columns: Column<User>[] = [
  {
    title: t("administration.user.name"), sort: "name",
    render: (_, user) => <div className={css.cell}><span className={css.name}>{user.name}</span><small>{user.office}</small></div>,
  },
  { id: "login", title: t("administration.user.login"), sort: "login", render: (_, user) => user.login },
  {
    id: "roles", title: t("administration.user.roles"),
    render: (_, user) => (
      <div className={css.wrap}>
        {user.roles.map(({ role, unit }, index) => <div key={index}>{t_of("office.user_role", role)}{unit && `: ${unit.short_name ?? unit.name}`}</div>)}
      </div>
    ),
  },
  {
    id: "email", title: t("administration.user.email"),
    render: (_, user) => user.email && <div className={css.cell}><span>{user.email}</span>{!user.wants_letters && <small>{t("administration.user.no_letters")}</small>}</div>,
  },
  { id: "last_seen", title: t("administration.user.last_seen"), render: (_, user) => format_instant(user.last_seen_at) || t("administration.user.never") },
];
