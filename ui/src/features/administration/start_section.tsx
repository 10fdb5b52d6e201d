import { EditOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import css from "./start_list.module.css";

type Unit = Schema<"StartUnit">;
type Written = Schema<"StartChoice">;

export const sections: Unit["section"][] = ["state", "party", "front", "force", "commune", "commune-party"];

interface Props {
  section: Unit["section"];
  units: Unit[];
  chosen: ReadonlySet<string>;
  /** Names as the person has put them right. */
  written: ReadonlyMap<string, Written>;
  choose: (keys: string[], yes: boolean) => void;
  write: (one: Written) => void;
}

/** One part of the start list; folded until it is looked at, for there are up to 168 communes. */
export function StartSection({ section, units, chosen, written, choose, write }: Props) {
  const [open, set_open] = useState(false);
  const [edited, set_edited] = useState<string | null>(null);
  const n = units.filter((unit) => chosen.has(unit.key)).length;
  const title = t_of("administration.start.section", section);
  return (
    <section className={css.section} aria-label={title}>
      <div className={css.head}>
        <Checkbox
          checked={n === units.length} indeterminate={n > 0 && n < units.length} aria-label={t("administration.start.all_of", { name: title })}
          onChange={(event) => choose(units.map((unit) => unit.key), event.target.checked)}
        />
        <strong>{title}</strong>
        <span className={css.soft}>{t("administration.start.chosen", { n, of: units.length })}</span>
        <span className={css.space} />
        <Button size="small" aria-expanded={open} aria-label={t(open ? "administration.start.fold" : "administration.start.unfold", { name: title })} onClick={() => set_open(!open)}>{t(open ? "administration.start.hide" : "administration.start.show")}</Button>
      </div>
      {open && (
        <ul className={css.rows}>
          {units.map((unit) => {
            const names = written.get(unit.key)!;
            return (
              <li key={unit.key}>
                <Checkbox checked={chosen.has(unit.key)} onChange={(event) => choose([unit.key], event.target.checked)}>
                  {names.name} {names.short_name && <span className={css.soft}>({names.short_name})</span>}
                </Checkbox>
                {unit.existing && <StatusTag tone="good">{t("administration.start.here")}</StatusTag>}
                <span className={css.space} />
                {!unit.existing && (
                  <Button
                    size="small" type="text" icon={<EditOutlined aria-hidden="true" />} aria-expanded={edited === unit.key}
                    aria-label={t("administration.edit_one", { name: names.name })} onClick={() => set_edited(edited === unit.key ? null : unit.key)}
                  />
                )}
                {edited === unit.key && (
                  <div className={css.edit}>
                    <Input aria-label={t("administration.unit.name")} maxLength={300} value={names.name} onChange={(event) => write({ ...names, name: event.target.value })} />
                    <Input aria-label={t("administration.unit.short_name")} maxLength={100} value={names.short_name} onChange={(event) => write({ ...names, short_name: event.target.value })} />
                  </div>
                )}
                {unit.section === "commune" && unit.formed_from.length > 0 && <small>{t("administration.start.from", { names: unit.formed_from.join("; ") })}</small>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
