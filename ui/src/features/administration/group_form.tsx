import { Checkbox, Form, Input, Radio, Select } from "antd";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { UnitSelect, UnitsSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";
import { needed, SaveForm } from "./save_form";

type Group = Schema<"Group">;
interface Values { name: string; aliases: string[]; by: "list" | "rule"; member_ids: string[]; kinds: string[]; parent_id?: string; direct: boolean }

const kinds = () => t("administration.unit.kinds").split(";").map((kind) => ({ value: kind.trim(), label: kind.trim() }));

/** A group told by a list of units, or by a rule that units fit. */
export function GroupForm({ group, close }: { group: Group | null; close: () => void }) {
  const save = useAct(
    (body: Schema<"GroupInput">, idempotency_key): Promise<Group> => (group ? api.put("/api/groups/{id}", { path: { id: group.id }, body }) : api.post("/api/groups", { body, idempotency_key })),
    { done: t("administration.saved"), stale: [["groups"], ["units"]], on_done: close, on_error: () => undefined },
  );
  const listed = group?.rule ? [] : group?.members ?? [];
  const rule = group?.rule;
  const initial: Values = {
    name: group?.name ?? "", aliases: group?.aliases ?? [], by: rule ? "rule" : "list", member_ids: listed.map((unit) => unit.id), kinds: rule?.kinds ?? [],
    ...(rule?.parent_id ? { parent_id: rule.parent_id } : {}), direct: rule?.direct ?? false,
  };
  const body_of = (values: Values): Schema<"GroupInput"> => ({
    name: values.name.trim(), aliases: values.aliases,
    member_ids: values.by === "list" ? values.member_ids : [],
    rule: values.by === "rule" ? { kinds: values.kinds, parent_id: values.parent_id ?? null, direct: values.direct, committee_id: rule?.committee_id ?? null } : null,
  });
  return (
    <SaveForm<Values>
      initial={initial} pending={save.isPending} error={save.error} close={close} history={group ? { kind: "group", id: group.id } : undefined}
      save={(values) => save.mutate(body_of({ ...initial, ...values }))}
    >
      <Form.Item name="name" label={t("administration.group.name")} rules={needed(t("administration.name_needed"))}><Input maxLength={300} /></Form.Item>
      <Form.Item name="aliases" label={t("administration.unit.aliases")} extra={t("administration.unit.aliases_text")}>
        <Select mode="tags" tokenSeparators={[";"]} open={false} suffixIcon={null} />
      </Form.Item>
      {rule?.committee_id ? <p>{t("administration.group.of_committee")} <Link to={`/committees/${rule.committee_id}`}>{t("administration.group.to_committee")}</Link></p> : (
        <>
          <Form.Item name="by" label={t("administration.group.by")}>
            <Radio.Group options={(["list", "rule"] as const).map((value) => ({ value, label: t(`administration.group.by.${value}`) }))} />
          </Form.Item>
          <Members names={Object.fromEntries(listed.map((unit) => [unit.id, unit.name]))} />
        </>
      )}
    </SaveForm>
  );
}

function Members({ names }: { names: Record<string, string> }) {
  const by = Form.useWatch<Values["by"]>("by");
  if (by !== "rule")
    return <Form.Item name="member_ids" label={t("administration.group.members")} extra={t("administration.group.members_text")}><UnitsSelect names={names} /></Form.Item>;
  return (
    <>
      <p>{t("administration.group.rule_text")}</p>
      <Form.Item name="kinds" label={t("administration.group.kinds")} extra={t("administration.group.kinds_text")}><Select mode="tags" tokenSeparators={[";"]} options={kinds()} /></Form.Item>
      <Form.Item name="parent_id" label={t("administration.group.parent")}><UnitSelect label={t("administration.group.parent")} /></Form.Item>
      <Form.Item name="direct" valuePropName="checked"><Checkbox>{t("administration.group.direct")}</Checkbox></Form.Item>
    </>
  );
}
