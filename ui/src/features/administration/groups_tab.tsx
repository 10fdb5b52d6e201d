import { api, type Schema } from "@/shared/api/api";
import type { Column } from "@/shared/parts/data_table";
import { FoldedNames } from "@/shared/parts/folded_names";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { GroupForm } from "./group_form";
import { Records } from "./records";
import css from "./administration.module.css";

type Group = Schema<"Group">;

export function GroupsTab() {
  const can = may(useSession(), "administer");
  return (
    <Records<Group>
      area="groups" label={t("administration.tab.groups")} add={can ? t("administration.group.add") : undefined} edit_title={t("administration.group.edit")}
      name_of={(group) => group.name} columns={columns} load={(query, signal) => api.get("/api/groups", { query, signal })}
      remove={(id) => api.delete("/api/groups/{id}", { path: { id } })}
      restore={(id, idempotency_key) => api.post("/api/groups/{id}/restore", { path: { id }, idempotency_key })}
      sheet={{ path: "/api/groups.xlsx" }}
      form={(group, close) => <GroupForm group={group} close={close} />}
    />
  );
}

const columns: Column<Group>[] = [
  {
    title: t("administration.group.name"), sort: "name",
    render: (_, group) => <div className={css.cell}><span className={css.name}>{group.name}</span><small>{[group.rule && t("administration.group.is_rule"), ...group.aliases].filter(Boolean).join("; ")}</small></div>,
  },
  {
    title: t("administration.group.members"),
    render: (_, group) => <div className={css.members}><strong>{group.members.length}</strong> <FoldedNames names={group.members.map((unit) => unit.short_name ?? unit.name)} shown={10} /></div>,
  },
];
