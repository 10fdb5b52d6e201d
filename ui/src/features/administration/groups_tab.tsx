import { Form, Input, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { UnitsSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import type { Column } from "@/shared/parts/data_table";
import { FoldedNames } from "@/shared/parts/folded_names";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Records } from "./records";
import { needed, SaveForm } from "./save_form";
import css from "./administration.module.css";

type Group = Schema<"Group">;
type Values = Schema<"GroupInput">;

export function GroupsTab() {
  const can = may(useSession(), "administer");
  return (
    <Records<Group>
      area="groups" label={t("administration.tab.groups")} add={can ? t("administration.group.add") : undefined} edit_title={t("administration.group.edit")}
      name_of={(group) => group.name} columns={columns} load={(query, signal) => api.get("/api/groups", { query, signal })}
      remove={(id) => api.delete("/api/groups/{id}", { path: { id } })}
      restore={(id, idempotency_key) => api.post("/api/groups/{id}/restore", { path: { id }, idempotency_key })}
      form={(group, close) => <GroupForm group={group} close={close} />}
    />
  );
}

const columns: Column<Group>[] = [
  {
    title: t("administration.group.name"), sort: "name",
    render: (_, group) => <div className={css.cell}><span className={css.name}>{group.name}</span><small>{group.aliases.join("; ")}</small></div>,
  },
  {
    title: t("administration.group.members"),
    render: (_, group) => <div className={css.members}><strong>{group.members.length}</strong> <FoldedNames names={group.members.map((unit) => unit.short_name ?? unit.name)} shown={10} /></div>,
  },
];

function GroupForm({ group, close }: { group: Group | null; close: () => void }) {
  const save = useAct(
    (body: Values, idempotency_key): Promise<Group> => (group ? api.put("/api/groups/{id}", { path: { id: group.id }, body }) : api.post("/api/groups", { body, idempotency_key })),
    { done: t("administration.saved"), stale: [["groups"], ["units"]], on_done: close, on_error: () => undefined },
  );
  const members = group?.members ?? [];
  return (
    <SaveForm<Values>
      initial={{ name: group?.name ?? "", aliases: group?.aliases ?? [], member_ids: members.map((unit) => unit.id) }}
      pending={save.isPending} error={save.error} close={close} history={group ? { kind: "group", id: group.id } : undefined}
      save={(values) => save.mutate({ ...values, name: values.name.trim() })}
    >
      <Form.Item name="name" label={t("administration.group.name")} rules={needed(t("administration.name_needed"))}><Input maxLength={300} /></Form.Item>
      <Form.Item name="aliases" label={t("administration.unit.aliases")} extra={t("administration.unit.aliases_text")}>
        <Select mode="tags" tokenSeparators={[";"]} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="member_ids" label={t("administration.group.members")} extra={t("administration.group.members_text")}>
        <UnitsSelect names={Object.fromEntries(members.map((unit) => [unit.id, unit.name]))} />
      </Form.Item>
    </SaveForm>
  );
}
