import { Button, Select } from "antd";
import { t } from "@/shared/words/words";
import type { Body } from "../model/draft";
import { accept_proposals, merge_bodies } from "../model/body_edits";
import { set_value } from "../model/edits";
import { is_open } from "../model/meaning";
import { pointer } from "../model/patch";
import { useReview } from "../review_context";
import css from "./bodies.module.css";
import { FactCard } from "./card";
import { ChoiceField, Field, TextField } from "./fields";
import { Behind, State } from "./meaning";
import panel_css from "./panel.module.css";
import { TargetsField, Ways } from "./targets_field";

/** What the draft itself says of a body. */
function BodyFacts({ body, path, index }: { body: Body; path: string; index: number }) {
  const { content, edit, may_edit } = useReview();
  return (
    <>
      <TextField label={t("review.unit.name")} value={body.name} save={(name) => { if (name !== null) edit((now) => set_value(now, `${path}/name`, name)); }} />
      <ChoiceField label={t("review.unit.class")} value={body.class} choices={[{ value: "unit", label: t("review.unit.unit") }, { value: "group", label: t("review.unit.group") }]}
        save={(value) => edit((now) => set_value(now, `${path}/class`, value))} />
      {may_edit && content.units.length > 1 && (
        <Field label={t("review.unit.same_as")} wide>
          {(id) => <Select id={id} className={css.select} showSearch optionFilterProp="label" placeholder={t("review.unit.same_as_hint")} value={null}
            options={content.units.filter((other) => other.id !== body.id).map((other) => ({ value: other.id, label: other.name }))}
            onChange={(keep) => edit((now) => merge_bodies(now, now.units.findIndex((other) => other.id === keep), index))} />}
        </Field>
      )}
    </>
  );
}

function BodyForm({ body, path, index }: { body: Body; path: string; index: number }) {
  const { resolution, may_edit, written } = useReview();
  return (
    <>
      {may_edit && <><TargetsField body={body} /><Ways body={body} /></>}
      <Behind resolution={resolution(body.id)} />
      {!written && <BodyFacts body={body} path={path} index={index} />}
    </>
  );
}

/** What the names alone propose, to be taken all at once; nothing where there is little to gain. */
export function Proposals() {
  const { content, view, edit, may_edit } = useReview();
  const proposed = view.resolutions.filter((one) => !one.by_person && one.kind !== "none" && !is_open(one) && content.units.some((body) => body.id === one.unit));
  if (!may_edit || proposed.length < 2) return null;
  return (
    <div className={css.all}>
      <span>{t("review.unit.proposals", { n: proposed.length })}</span>
      <Button size="small" type="primary" onClick={() => edit(() => accept_proposals(proposed))}>{t("review.unit.accept_all")}</Button>
    </div>
  );
}

/** The bodies that the document names, and which real units they are. */
export function BodyList() {
  const { content, selected, resolution, open_at } = useReview();
  if (content.units.length === 0) return <p className={panel_css.empty}>{t("review.unit.none")}</p>;
  return (
    <>
      <Proposals />
      {content.units.map((body, index) => {
        const path = pointer("units", index);
        return (
          <FactCard key={body.id} path={path} selected={selected === path} open={open_at(path)} kind="unit" summary={body.name} meta={<><State resolution={resolution(body.id)} /><span>{t("review.unit.mentions", { n: body.at.length })}</span>{body.class === "group" && <span>{t("review.unit.group")}</span>}</>}>
            {selected === path && <BodyForm body={body} path={path} index={index} />}
          </FactCard>
        );
      })}
    </>
  );
}
