import { CloseOutlined } from "@ant-design/icons";
import { Button, Form, Radio } from "antd";
import type { Schema } from "@/shared/api/api";
import { UnitsSelect } from "@/shared/office/unit_select";
import { t, t_of } from "@/shared/words/words";
import { blank, SuccessorsField, type Successor } from "./successors_field";
import { TouchedUnits } from "./touched_units";
import css from "./reorganisation.module.css";

type Kind = Schema<"ReorganisationInput">["kind"];
/** One change of a decision: which units become which, and who gets which duty. */
export interface Change { kind: Kind; from_ids: string[]; to: Successor[]; duties: Record<string, number> }
export const blank_change: Change = { kind: "merge", from_ids: [], to: [blank], duties: {} };

const several = (kind: Kind) => kind === "split" || kind === "dissolve" || kind === "transfer";
const divides = (kind: Kind) => kind === "split" || kind === "transfer";
const kinds: Kind[] = ["merge", "split", "rename", "dissolve", "transfer"];

const successor_of = ({ unit_id, name, short_name, func }: Successor) =>
  ({ unit_id: unit_id ?? null, name: unit_id ? "" : name.trim(), short_name: unit_id ? null : short_name.trim() || null, function: func.trim() });

/** Rows of another kind that was chosen before are out of sight and do not count. */
export const change_of = ({ kind, from_ids, to, duties }: Change): Schema<"UnitChange"> => ({
  kind, from_ids,
  to: to.slice(0, several(kind) ? undefined : 1).map((one) => (kind === "rename" ? { ...one, unit_id: undefined } : one)).filter((one) => one.unit_id || one.name.trim()).map(successor_of),
  duties: divides(kind) ? Object.entries(duties).filter(([, at]) => at >= 0).map(([assignment_id, successor]) => ({ assignment_id, successor })) : [],
});

/** The fields of the change at a place of the form's list; of several each has its number and can be left out. */
export function ChangeFields({ at, remove }: { at: number; remove: (() => void) | undefined }) {
  const form = Form.useFormInstance();
  const kind = (Form.useWatch(["changes", at, "kind"], form) as Kind | undefined) ?? "merge";
  const from_ids = (Form.useWatch(["changes", at, "from_ids"], form) as string[] | undefined) ?? [];
  const to = (Form.useWatch(["changes", at, "to"], form) as Successor[] | undefined) ?? [];
  return (
    <fieldset className={remove ? css.change! : css.only_change!}>
      {remove && (
        <>
          <legend>{t("administration.reorganisation.change", { n: at + 1 })}</legend>
          <Button type="text" className={css.remove!} icon={<CloseOutlined aria-hidden="true" />} aria-label={t("administration.reorganisation.remove_change", { n: at + 1 })} onClick={remove} />
        </>
      )}
      <Form.Item name={[at, "kind"]} label={t("administration.reorganisation.kind_label")} extra={t_of("administration.reorganisation.kind_text", kind)}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t_of("administration.reorganisation.kind", value) }))} />
      </Form.Item>
      <Form.Item name={[at, "from_ids"]} label={t("administration.reorganisation.from")} rules={[{ type: "array", min: 1, message: t("administration.unit_needed") }]}><UnitsSelect /></Form.Item>
      <Form.Item name={[at, "to"]} label={t(kind === "rename" ? "administration.reorganisation.new_name" : "administration.reorganisation.to")}>
        <SuccessorsField several={several(kind)} known={kind !== "rename"} with_function={divides(kind)} />
      </Form.Item>
      <Form.Item name={[at, "duties"]} noStyle><TouchedUnits ids={from_ids} choose={divides(kind)} moves={kind !== "transfer" && kind !== "rename"} successors={to} /></Form.Item>
    </fieldset>
  );
}
