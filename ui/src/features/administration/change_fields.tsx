import { CloseOutlined } from "@ant-design/icons";
import { Button, Form, Radio } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { UnitsSelect } from "@/shared/office/unit_select";
import { t, t_of } from "@/shared/words/words";
import { blank, SuccessorsField, type Successor } from "./successors_field";
import { no_choices, TouchedUnits, without_row, type Choices } from "./touched_units";
import css from "./reorganisation.module.css";

type Kind = Schema<"ReorganisationInput">["kind"];
/** One change of a decision: which units become which, and who gets which duty. */
export interface Change { kind: Kind; from_ids: string[]; to: Successor[]; chosen: Choices }
/** What units are called, by their ids. */
export type Names = Record<string, string>;
export const blank_change: Change = { kind: "merge", from_ids: [], to: [blank], chosen: no_choices };

const several = (kind: Kind) => kind === "split" || kind === "dissolve" || kind === "transfer";
/** Who gets what is chosen where there are several, or where only what is named moves. */
const divides = (kind: Kind, to: Successor[]) => kind === "split" || kind === "transfer" || (kind === "dissolve" && to.length > 1);
const kinds: Kind[] = ["merge", "split", "rename", "dissolve", "transfer"];

const successor_of = ({ unit_id, name, short_name, func, kind, code, parent_id, statistics_code }: Successor) => ({
  unit_id: unit_id ?? null, name: unit_id ? "" : name.trim(), short_name: unit_id ? null : short_name.trim() || null, function: func.trim(),
  kind: unit_id ? null : kind?.trim() || null, code: unit_id ? null : code?.trim() || null, parent_id: unit_id ? null : parent_id ?? null,
  statistics_code: unit_id ? null : statistics_code?.trim() || null,
});
/** A change as a table of the decision says it. */
export const change_read = ({ kind, from_ids, to }: Schema<"UnitChange">): Change => ({
  kind: kind ?? "merge", from_ids, chosen: no_choices,
  to: to.length === 0 ? [blank] : to.map((one) => ({
    ...blank, name: one.name, short_name: one.short_name ?? "", func: one.function, kind: one.kind ?? "", code: one.code ?? "", statistics_code: one.statistics_code ?? "",
    ...(one.unit_id ? { unit_id: one.unit_id } : {}), ...(one.parent_id ? { parent_id: one.parent_id } : {}),
  })),
});
/** What was chosen, by the place of its successor among the rows that are sent; what went to a row left blank is not. */
const given = (chosen: Record<string, number>, sent: number[]) =>
  Object.entries(chosen).flatMap(([id, row]) => (sent.includes(row) ? [[id, sent.indexOf(row)] as const] : []));

/** Rows of another kind that was chosen before are out of sight and do not count. */
export function change_of({ kind, from_ids, to, chosen }: Change): Schema<"UnitChange"> {
  const parts = divides(kind, to) ? chosen : no_choices;
  const rows = to.slice(0, several(kind) ? undefined : 1).map((one) => (kind === "rename" ? { ...blank, name: one.name, short_name: one.short_name } : one));
  const sent = rows.flatMap((one, row) => (one.unit_id || one.name.trim() ? [row] : []));
  return {
    kind, from_ids,
    to: sent.map((row) => successor_of(rows[row]!)),
    duties: given(parts.duties, sent).map(([assignment_id, successor]) => ({ assignment_id, successor })),
    plans: given(parts.plans, sent).map(([plan_id, successor]) => ({ plan_id, successor })),
    reports: given(parts.reports, sent).map(([duty_id, successor]) => ({ duty_id, successor })),
    focal_points: given(parts.points, sent).map(([focal_point_id, successor]) => ({ focal_point_id, successor })),
  };
}

/** One of many changes: what a table brought is told in a line until it is opened, what is typed stands open. */
export function FoldedChange({ at, names, remove }: { at: number; names: Names; remove: () => void }) {
  const form = Form.useFormInstance();
  const [open, set_open] = useState(() => {
    const from = (form.getFieldValue(["changes", at, "from_ids"]) ?? []) as string[];
    return from.length === 0 || from.some((id) => !(id in names));
  });
  const change = Form.useWatch(["changes", at], { form, preserve: true }) as Change | undefined;
  if (open || !change) return <ChangeFields at={at} names={names} remove={remove} />;
  const called = (id: string) => names[id] ?? id;
  const from = change.from_ids.map(called).join("; ");
  const to = change.to.map((one) => (one.unit_id ? called(one.unit_id) : one.name)).filter(Boolean).join("; ");
  return (
    <div className={css.folded}>
      <div><b>{at + 1}. {t_of("administration.reorganisation.kind", change.kind)}</b><div>{from} → {to || "–"}</div></div>
      <span>
        <Button size="small" aria-label={t("administration.reorganisation.edit_change", { n: at + 1 })} onClick={() => set_open(true)}>{t("common.edit")}</Button>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t("administration.reorganisation.remove_change", { n: at + 1 })} onClick={remove} />
      </span>
    </div>
  );
}

/** The fields of the change at a place of the form's list; of several each has its number and can be left out. */
export function ChangeFields({ at, names, remove }: { at: number; names?: Names; remove: (() => void) | undefined }) {
  const form = Form.useFormInstance();
  const kind = (Form.useWatch(["changes", at, "kind"], form) as Kind | undefined) ?? "merge";
  const from_ids = (Form.useWatch(["changes", at, "from_ids"], form) as string[] | undefined) ?? [];
  const to = (Form.useWatch(["changes", at, "to"], form) as Successor[] | undefined) ?? [];
  const choose = (chosen: Choices) => form.setFieldValue(["changes", at, "chosen"], chosen);
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
      <Form.Item name={[at, "from_ids"]} label={t("administration.reorganisation.from")} rules={[{ type: "array", min: 1, message: t("administration.unit_needed") }]}><UnitsSelect {...(names ? { names } : {})} onChange={() => choose(no_choices)} /></Form.Item>
      <Form.Item name={[at, "to"]} label={t(kind === "rename" ? "administration.reorganisation.new_name" : "administration.reorganisation.to")}>
        <SuccessorsField
          several={several(kind)} known={kind !== "rename"} with_function={kind === "split" || kind === "transfer"}
          removed={(row) => choose(without_row((form.getFieldValue(["changes", at, "chosen"]) as Choices | undefined) ?? no_choices, row))}
        />
      </Form.Item>
      <Form.Item name={[at, "chosen"]} noStyle><TouchedUnits ids={from_ids} choose={divides(kind, to)} moves={kind !== "transfer" && kind !== "rename"} successors={to} /></Form.Item>
    </fieldset>
  );
}
