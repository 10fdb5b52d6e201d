import { CloseOutlined } from "@ant-design/icons";
import { Select } from "antd";
import { t } from "@/shared/words/words";
import type { Body } from "../model/draft";
import { set_value } from "../model/edits";
import { pointer } from "../model/patch";
import { useReview } from "../review_context";
import css from "./bodies.module.css";
import { Field } from "./fields";

/** The members that the text itself names of a group ("gồm: Sở A, Sở B"); chosen among the bodies of the draft. */
export function MembersField({ body, path }: { body: Body; path: string }) {
  const { content, edit, select, may_edit } = useReview();
  const set = (members: string[]) => edit((now) => set_value(now, `${path}/members`, members, "review.edit.members"));
  const others = content.units.filter((one) => one.id !== body.id && !body.members.includes(one.id));
  return (
    <Field label={t("review.unit.members")} wide>
      {(id) => <>
        {body.members.length > 0 && (
          <span className={css.mentions}>
            {body.members.map((member) => {
              const at = content.units.findIndex((one) => one.id === member);
              const name = content.units[at]?.name ?? member;
              return (
                <span key={member} className={css.chip}>
                  <button type="button" className={css.name} title={t("review.unit.show")} onClick={() => { if (at >= 0) select(pointer("units", at)); }}>{name}</button>
                  {may_edit && <button type="button" className={css.drop} aria-label={t("review.unit.drop", { name })} onClick={() => set(body.members.filter((one) => one !== member))}><CloseOutlined aria-hidden /></button>}
                </span>
              );
            })}
          </span>
        )}
        {may_edit && <Select<string> id={id} className={css.select} showSearch optionFilterProp="label" value={null} placeholder={t("review.unit.add_member")}
          options={others.map((one) => ({ value: one.id, label: one.name }))} onChange={(member) => set([...body.members, member])} />}
      </>}
    </Field>
  );
}
