import { EditOutlined, PlusOutlined, UserAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Schema } from "@/shared/api/api";
import { Panel } from "@/shared/parts/panel";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { RemoveInnerUnit, RemovePerson } from "./acts";
import type { Editing, Inner } from "./editing";
import { PersonLines } from "./people";
import css from "./own_unit.module.css";

/** Divisions and villages: to whom duties are handed down. */
export function InnerUnits({ own: { unit, inner_units }, edit }: { own: Schema<"OwnUnit">; edit: (editing: Editing) => void }) {
  return (
    <Panel title={t("own_unit.inner")} acts={<Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit({ kind: "inner", unit, one: null })}>{t("own_unit.inner_add")}</Button>}>
      {inner_units.length === 0 && <p className={css.soft}>{t("own_unit.inner_none")}</p>}
      <ul className={css.list}>{inner_units.map((one) => <li key={one.id}><OneInner one={one} unit={unit} edit={edit} /></li>)}</ul>
    </Panel>
  );
}

function OneInner({ one, unit, edit }: { one: Inner; unit: Schema<"UnitRef">; edit: (editing: Editing) => void }) {
  return (
    <>
      <strong>{one.name}</strong>
      <div className={css.soft}>{[t_of("own_unit.kind", one.kind), one.above.id !== unit.id && one.above.name].filter(Boolean).join(" · ")}</div>
      {one.people.length > 0 && (
        <ul className={css.people}>
          {one.people.map((person) => (
            <li key={person.id}>
              <PersonLines one={person} />
              <span className={css.acts}>
                {may(person, "edit") && <Button size="small" icon={<EditOutlined aria-hidden="true" />} aria-label={t("own_unit.edit_of", { name: person.full_name })} onClick={() => edit({ kind: "person", unit: one, own: false, one: person })}>{t("common.edit")}</Button>}
                <RemovePerson one={person} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {may(one, "edit") && (
        <span className={css.acts}>
          <Button size="small" icon={<UserAddOutlined aria-hidden="true" />} aria-label={t("own_unit.person_add_of", { unit: one.name })} onClick={() => edit({ kind: "person", unit: one, own: false, one: null })}>{t("own_unit.person_new")}</Button>
          <Button size="small" icon={<EditOutlined aria-hidden="true" />} aria-label={t("own_unit.edit_of", { name: one.name })} onClick={() => edit({ kind: "inner", unit, one })}>{t("common.edit")}</Button>
          <RemoveInnerUnit one={one} />
        </span>
      )}
    </>
  );
}
