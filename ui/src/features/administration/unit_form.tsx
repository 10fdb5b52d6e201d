import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Form, Input, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";
import { needed, or_null, SaveForm } from "./save_form";

type Unit = Schema<"Unit">;
type Input = Schema<"UnitInput">;

export function UnitForm({ unit, close }: { unit: Unit | null; close: () => void }) {
  const save = useAct(
    (body: Input, idempotency_key): Promise<Unit> => (unit ? api.put("/api/units/{id}", { path: { id: unit.id }, body }) : api.post("/api/units", { body, idempotency_key })),
    { done: t("administration.saved"), stale: [["units"], ["unit"], ["groups"]], on_done: close, on_error: () => undefined },
  );
  const initial: Input = {
    name: unit?.name ?? "", short_name: unit?.short_name ?? null, aliases: unit?.aliases ?? [], kind: unit?.kind ?? null, code: unit?.code ?? null,
    parent_id: unit?.parent?.id ?? null, group_ids: unit?.groups.map((group) => group.id) ?? [],
  };
  const groups = useQuery({ queryKey: ["groups", "all"], queryFn: ({ signal }) => api.get("/api/groups", { query: { size: 200 }, signal }) });
  // A group with a rule takes its units by itself.
  const lists = (groups.data?.items ?? []).filter(({ rule }) => rule === null).map((group) => ({ value: group.id, label: group.name }));
  return (
    <SaveForm<Input>
      initial={initial} pending={save.isPending} error={save.error} close={close} history={unit ? { kind: "unit", id: unit.id } : undefined}
      save={(values) => save.mutate({
        name: values.name.trim(), short_name: or_null(values.short_name), aliases: values.aliases.map((one) => one.trim()).filter(Boolean),
        kind: or_null(values.kind), code: or_null(values.code), parent_id: values.parent_id ?? null, group_ids: groups.data ? values.group_ids : null,
      })}
    >
      <Form.Item name="name" label={t("administration.unit.name")} rules={needed(t("administration.name_needed"))}><Input maxLength={300} /></Form.Item>
      <Form.Item name="short_name" label={t("administration.unit.short_name")}><Input maxLength={100} /></Form.Item>
      <Form.Item name="aliases" label={t("administration.unit.aliases")} extra={t("administration.unit.aliases_text")}>
        <Select mode="tags" tokenSeparators={[";"]} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="kind" label={t("administration.unit.kind")}>
        <AutoComplete options={t("administration.unit.kinds").split(";").map((kind) => ({ value: kind.trim() }))} maxLength={100} />
      </Form.Item>
      <Form.Item name="code" label={t("administration.unit.code")} extra={t("administration.unit.code_text")}><Input maxLength={35} /></Form.Item>
      <Form.Item name="parent_id" label={t("administration.unit.parent")}><UnitSelect name={unit?.parent?.name} /></Form.Item>
      <Form.Item name="group_ids" label={t("administration.unit.groups")} extra={t("administration.unit.groups_text")}>
        <Select mode="multiple" options={lists} loading={groups.isPending} optionFilterProp="label" />
      </Form.Item>
    </SaveForm>
  );
}
