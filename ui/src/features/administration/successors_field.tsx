import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { UnitSelect } from "@/shared/office/unit_select";
import { t } from "@/shared/words/words";
import css from "./reorganisation.module.css";

/** A unit that is here (unit_id), or a new one by its name. */
export interface Successor { unit_id?: string | undefined; name: string; short_name: string; func: string; kind?: string; code?: string; statistics_code?: string; parent_id?: string | undefined }
export const blank: Successor = { name: "", short_name: "", func: "" };

/** Who follows: each a unit that is here or a new name. */
export function SuccessorsField({ value = [], onChange, several, known, with_function, removed }: {
  value?: Successor[]; onChange?: (value: Successor[]) => void; several: boolean; known: boolean; with_function: boolean;
  /** Told of the row that is taken out, before it is. */
  removed?: (row: number) => void;
}) {
  const change = (at: number, part: Partial<Successor>) => onChange?.(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <div className={css.successors}>
      {value.slice(0, several ? undefined : 1).map((one, at) => (
        // The order is the person's own and rows are only added at the end.
        <fieldset key={at} className={css.successor}>
          <legend className="visually-hidden">{t("administration.reorganisation.successor", { n: at + 1 })}</legend>
          {known && <UnitSelect value={one.unit_id ?? null} label={t("administration.reorganisation.existing")} onChange={(unit_id) => change(at, { unit_id })} />}
          {(!known || !one.unit_id) && (
            <div className={css.names}>
              <Input aria-label={t("administration.reorganisation.name")} placeholder={t(known ? "administration.reorganisation.or_new" : "administration.reorganisation.name")} maxLength={300} value={one.name} onChange={(event) => change(at, { name: event.target.value })} />
              <Input aria-label={t("administration.unit.short_name")} placeholder={t("administration.unit.short_name")} maxLength={100} value={one.short_name} onChange={(event) => change(at, { short_name: event.target.value })} />
            </div>
          )}
          {known && !one.unit_id && (
            <details className={css.within}>
              <summary>{t("administration.reorganisation.more")}</summary>
              <div className={css.names}>
                <Input aria-label={t("administration.unit.kind")} placeholder={t("administration.reorganisation.kind_by_name")} maxLength={100} value={one.kind ?? ""} onChange={(event) => change(at, { kind: event.target.value })} />
                <Input aria-label={t("administration.unit.code")} placeholder={t("administration.unit.code")} maxLength={35} value={one.code ?? ""} onChange={(event) => change(at, { code: event.target.value })} />
                <Input aria-label={t("administration.column.gso")} placeholder={t("administration.column.gso")} maxLength={5} value={one.statistics_code ?? ""} onChange={(event) => change(at, { statistics_code: event.target.value })} />
              </div>
              <div aria-hidden="true">{t("administration.unit.parent")}</div>
              <UnitSelect value={one.parent_id ?? null} label={t("administration.unit.parent")} onChange={(parent_id) => change(at, { parent_id })} />
            </details>
          )}
          {with_function && <Input aria-label={t("administration.reorganisation.function")} placeholder={t("administration.reorganisation.function")} maxLength={300} value={one.func} onChange={(event) => change(at, { func: event.target.value })} />}
          {several && value.length > 1 && (
            <Button type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t("administration.reorganisation.remove", { n: at + 1 })} onClick={() => { removed?.(at); onChange?.(value.filter((_, i) => i !== at)); }} />
          )}
        </fieldset>
      ))}
      {several && <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => onChange?.([...value, blank])}>{t("administration.reorganisation.add_successor")}</Button>}
    </div>
  );
}
