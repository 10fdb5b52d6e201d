import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Form, Input, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { day_before, format_day } from "@/shared/format/date";
import { DayField } from "@/shared/office/day_field";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { needed, or_null, SaveForm } from "./save_form";
import { codes_of, codes_typed, CodesField, places_of, places_typed, PlacesField, type PlaceTyped } from "./unit_marks";

type Unit = Schema<"Unit">;
type Input = Schema<"UnitInput">;
type Life = Schema<"UnitLife">;
type Values = Omit<Input, "codes" | "places" | "point"> & { point: string; codes: Schema<"UnitCodeInput">[]; places: PlaceTyped[] };

/** A unit that is here comes with what it was: its codes and places have their days. */
export function UnitForm({ unit, close }: { unit: Unit | null; close: () => void }) {
  // Asked for anew by each form, which keeps what is typed while it is open.
  const life = useQuery({
    queryKey: ["unit", unit?.id, "life", "form"], queryFn: ({ signal }) => api.get("/api/units/{id}/life", { path: { id: unit?.id ?? "" }, signal }), enabled: unit !== null, gcTime: 0,
  });
  if (life.isLoadingError) return <ErrorState error={life.error} retry={() => void life.refetch()} />;
  if (unit && life.isPending) return <Loading rows={8} />;
  return <Fields unit={unit} life={life.data ?? null} close={close} />;
}

/** Where the unit stood in the administration, and since when it stands where it does: what a decision got wrong is put right here. */
function Superiors({ life }: { life: Life }) {
  const known = life.places.filter(({ hierarchy }) => hierarchy === "administration");
  const until = (day: string | null) => (day === null ? t("administration.unit.parent_now") : format_day(day_before(day)));
  return (
    <Form.Item
      name="parent_from" label={t("administration.unit.parent_from")}
      extra={<>{t("administration.unit.parent_from_text")}{known.length > 0 && <ul>{known.map((one, at) => <li key={at}>{one.in.name}: {one.valid_from ? format_day(one.valid_from) : t("units.past.always")} – {until(one.valid_to)}</li>)}</ul>}</>}
    >
      <DayField />
    </Form.Item>
  );
}

function Fields({ unit, life, close }: { unit: Unit | null; life: Life | null; close: () => void }) {
  const { today } = useSession();
  const save = useAct(
    (body: Input, idempotency_key): Promise<Unit> => (unit ? api.put("/api/units/{id}", { path: { id: unit.id }, body }) : api.post("/api/units", { body, idempotency_key })),
    { done: t("administration.saved"), stale: [["units"], ["unit"], ["groups"]], on_done: close, on_error: () => undefined },
  );
  const initial: Values = {
    name: unit?.name ?? "", short_name: unit?.short_name ?? null, aliases: unit?.aliases ?? [], kind: unit?.kind ?? null, code: unit?.code ?? null,
    parent_id: unit?.parent?.id ?? null, group_ids: unit?.groups.map((group) => group.id) ?? [],
    codes: life ? codes_of(life) : [], places: life ? places_of(life) : [], point: unit?.point ?? "", parent_from: null,
  };
  const groups = useQuery({ queryKey: ["groups", "all"], queryFn: ({ signal }) => api.get("/api/groups", { query: { size: 200 }, signal }) });
  // A group with a rule takes its units by itself.
  const lists = (groups.data?.items ?? []).filter(({ rule }) => rule === null).map((group) => ({ value: group.id, label: group.name }));
  return (
    <SaveForm<Values>
      initial={initial} pending={save.isPending} error={save.error} close={close} history={unit ? { kind: "unit", id: unit.id } : undefined}
      save={(values) => save.mutate({
        name: values.name.trim(), short_name: or_null(values.short_name), aliases: values.aliases.map((one) => one.trim()).filter(Boolean),
        kind: or_null(values.kind), code: or_null(values.code), parent_id: values.parent_id ?? null, group_ids: groups.data ? values.group_ids : null,
        codes: codes_typed(values.codes), places: places_typed(values.places), point: values.point.trim(),
        parent_from: values.parent_from ?? null,
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
      <Form.Item label={t("administration.marks.codes")} extra={t("administration.marks.codes_text")}><Form.Item name="codes" noStyle><CodesField today={today} /></Form.Item></Form.Item>
      <Form.Item name="parent_id" label={t("administration.unit.parent")}><UnitSelect label={t("administration.unit.parent")} name={unit?.parent?.name} /></Form.Item>
      {life && <Superiors life={life} />}
      <Form.Item label={t("administration.marks.places")} extra={t("administration.marks.places_text")}><Form.Item name="places" noStyle><PlacesField today={today} /></Form.Item></Form.Item>
      <Form.Item name="point" label={t("administration.unit.point")} extra={t("administration.unit.point_text")}><Input maxLength={40} placeholder="21.0386, 105.838" /></Form.Item>
      <Form.Item name="group_ids" label={t("administration.unit.groups")} extra={t("administration.unit.groups_text")}>
        <Select mode="multiple" onInputKeyDown={tab_leaves} options={lists} loading={groups.isPending} optionFilterProp="label" />
      </Form.Item>
    </SaveForm>
  );
}
