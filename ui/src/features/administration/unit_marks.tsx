// Codes of several schemes and places in several hierarchies, each with the days between which it holds.
import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import type { ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { UnitSelect } from "@/shared/office/unit_select";
import { t } from "@/shared/words/words";
import css from "./reorganisation.module.css";

type Code = Schema<"UnitCodeInput">;
type Life = Schema<"UnitLife">;
/** A row that is being typed has no unit yet; `name`: what the unit above is called, where that is known. */
export type PlaceTyped = Omit<Schema<"UnitPlaceInput">, "parent_id"> & { parent_id: string | null; name?: string };

const schemes = ["qd-20-2020", "gso", "ma-13"] as const;
const hierarchies = ["party", "front", "sector"] as const;
const scheme_options = () => schemes.map((value) => ({ value, label: t(`units.scheme.${value}`) }));
const hierarchy_options = () => hierarchies.map((value) => ({ value, label: t(`units.hierarchy.${value}`) }));

const one_of = (list: readonly string[], word: string) => list.includes(word);
/** What the unit has and had of them; its own code and the administration have fields of their own. */
export const codes_of = (life: Life): Code[] => life.codes.filter(({ scheme }) => one_of(schemes, scheme));
export const places_of = (life: Life): PlaceTyped[] =>
  life.places.filter(({ hierarchy }) => one_of(hierarchies, hierarchy)).map(({ hierarchy, in: above, valid_from, valid_to }) => ({ hierarchy, parent_id: above.id, name: above.name, valid_from, valid_to }));
/** Rows left blank are none. */
export const codes_typed = (rows: Code[]): Code[] => rows.map((row) => ({ ...row, code: row.code.trim() })).filter(({ code }) => code !== "");
export const places_typed = (rows: PlaceTyped[]): Schema<"UnitPlaceInput">[] =>
  rows.flatMap(({ hierarchy, parent_id, valid_from, valid_to }) => (parent_id ? [{ hierarchy, parent_id, valid_from, valid_to }] : []));

interface Timed { valid_from: string | null; valid_to: string | null }

function Rows<Row extends Timed>({ value, onChange, blank, add, label, fields }: {
  value: Row[]; onChange: ((value: Row[]) => void) | undefined; blank: Row; add: string;
  label: (n: number) => string; fields: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
}) {
  const change = (at: number, part: Partial<Row>) => onChange?.(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <div className={css.successors}>
      {value.map((row, at) => (
        // The order is the person's own and rows are only added at the end.
        <fieldset key={at} className={css.mark}>
          <legend className="visually-hidden">{label(at + 1)}</legend>
          {fields(row, (part) => change(at, part))}
          <div className={css.mark_days}>
            <label>{t("administration.marks.from")}<DayField value={row.valid_from} label={t("administration.marks.from")} onChange={(valid_from) => change(at, { valid_from } as Partial<Row>)} /></label>
            <label>{t("administration.marks.to")}<DayField value={row.valid_to} label={t("administration.marks.to")} onChange={(valid_to) => change(at, { valid_to } as Partial<Row>)} /></label>
            <Button type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t("administration.marks.remove", { what: label(at + 1) })} onClick={() => onChange?.(value.filter((_, i) => i !== at))} />
          </div>
        </fieldset>
      ))}
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => onChange?.([...value, blank])}>{add}</Button>
    </div>
  );
}

export function CodesField({ value = [], onChange, today }: { value?: Code[]; onChange?: (value: Code[]) => void; today: string }) {
  return (
    <Rows<Code>
      value={value} onChange={onChange} blank={{ scheme: schemes.find((one) => !value.some(({ scheme }) => scheme === one)) ?? schemes[0], code: "", valid_from: today, valid_to: null }}
      add={t("administration.marks.add_code")} label={(n) => t("administration.marks.code", { n })}
      fields={(row, change) => (
        <div className={css.mark_names}>
          <Select aria-label={t("administration.marks.scheme")} value={row.scheme} options={scheme_options()} onChange={(scheme) => change({ scheme })} />
          <Input aria-label={t("administration.marks.code_of")} placeholder={t(`administration.marks.example.${row.scheme}` as "administration.marks.example.gso")} maxLength={35} value={row.code} onChange={(event) => change({ code: event.target.value })} />
        </div>
      )}
    />
  );
}

export function PlacesField({ value = [], onChange, today }: { value?: PlaceTyped[]; onChange?: (value: PlaceTyped[]) => void; today: string }) {
  return (
    <Rows<PlaceTyped>
      value={value} onChange={onChange} blank={{ hierarchy: hierarchies.find((one) => !value.some(({ hierarchy }) => hierarchy === one)) ?? hierarchies[0], parent_id: null, valid_from: today, valid_to: null }}
      add={t("administration.marks.add_place")} label={(n) => t("administration.marks.place", { n })}
      fields={(row, change) => (
        <div className={css.mark_names}>
          <Select aria-label={t("administration.marks.hierarchy")} value={row.hierarchy} options={hierarchy_options()} onChange={(hierarchy) => change({ hierarchy })} />
          <UnitSelect value={row.parent_id} name={row.name} label={t("administration.marks.parent")} onChange={(id) => change({ parent_id: id ?? null })} />
        </div>
      )}
    />
  );
}
