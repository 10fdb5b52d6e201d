import { EditOutlined, PlusOutlined, SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Schema } from "@/shared/api/api";
import { Panel } from "@/shared/parts/panel";
import { StatusTag } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { RemovePerson } from "./acts";
import type { Editing } from "./editing";
import css from "./own_unit.module.css";

/** Who answers for the unit, and how they are reached. */
export function OwnPeople({ unit, people, edit, hand_over }: {
  unit: Schema<"UnitRef">; people: Schema<"FocalPoint">[]; edit: (editing: Editing) => void; hand_over: (one: Schema<"FocalPoint">) => void;
}) {
  return (
    <Panel title={t("own_unit.people")} acts={<Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => edit({ kind: "person", unit, own: true, one: null })}>{t("own_unit.person_add")}</Button>}>
      {people.length === 0 && <p className={css.soft}>{t("own_unit.people_none")}</p>}
      <ul className={css.list}>
        {people.map((one) => (
          <li key={one.id}>
            <PersonLines one={one} />
            <span className={css.acts}>
              {may(one, "edit") && <Button size="small" icon={<EditOutlined aria-hidden="true" />} aria-label={t("own_unit.edit_of", { name: one.full_name })} onClick={() => edit({ kind: "person", unit, own: true, one })}>{t("common.edit")}</Button>}
              {may(one, "hand-over") && <Button size="small" icon={<SwapOutlined aria-hidden="true" />} aria-label={t("hand_over.act_one", { name: one.full_name })} onClick={() => hand_over(one)}>{t("hand_over.act")}</Button>}
              <RemovePerson one={one} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Name, office, number and address; who cannot sign in yet is told so. */
export function PersonLines({ one }: { one: Schema<"FocalPoint"> }) {
  const self = useSession().user.id === one.user?.id;
  return (
    <>
      <div className={css.head}>
        <strong>{one.full_name}</strong>
        {self && <StatusTag tone="active">{t("own_unit.self")}</StatusTag>}
        {one.kind === "head" && <StatusTag tone="quiet">{t("administration.focal_point.kind.head")}</StatusTag>}
        {!one.user && <StatusTag tone="warn">{t("units.no_account")}</StatusTag>}
      </div>
      {one.office && <div className={css.soft}>{one.office}</div>}
      <div className={css.reached}>
        {one.phone && <a href={`tel:${one.phone.replace(/[^\d+]/g, "")}`}>{one.phone}</a>}
        {one.email && <a href={`mailto:${one.email}`}>{one.email}</a>}
      </div>
    </>
  );
}
