import { Button, Select } from "antd";
import { useState } from "react";
import { BodyOption, charged_words, useBodies } from "@/shared/office/bodies";
import { NoUnit, useNewUnit } from "@/shared/office/new_unit";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { t } from "@/shared/words/words";
import { resolve_body } from "../model/body_edits";
import type { Body } from "../model/draft";
import { outline } from "../model/facts";
import { picks_of, target_words, wish_for, wish_of, type Target } from "../model/meaning";
import { useReview } from "../review_context";
import css from "./bodies.module.css";
import { Field } from "./fields";

/** Which units and groups of the directory a body is: one, or several picked one by one. */
export function TargetsField({ body }: { body: Body }) {
  const { edit, resolution } = useReview();
  const now = resolution(body.id);
  const picks = picks_of(now);
  const [typed, set_typed] = useState("");
  const { candidates, loading, text } = useBodies(typed.trim() === "" ? body.name : typed);
  const [seen, set_seen] = useState<Record<string, Target>>({});
  const known = (id: string): Target | undefined => picks.find((one) => one.id === id) ?? candidates.find((one) => one.id === id) ?? seen[id];
  const choose = (targets: readonly Target[]) => {
    set_typed("");
    set_seen((before) => ({ ...before, ...Object.fromEntries(targets.map((one) => [one.id, one])) }));
    edit(() => resolve_body(body.id, wish_for(targets) ?? { kind: "none", id: null }));
  };
  const new_unit = useNewUnit(({ id, name }) => choose([...picks, { kind: "unit", id, name }]));
  const missed = typed.trim();
  const options = [
    ...picks.filter((one) => !candidates.some(({ id }) => id === one.id)).map((one) => ({ value: one.id, label: one.name || seen[one.id]?.name || "…", name: one.name || seen[one.id]?.name || "…" })),
    ...candidates.map((one) => ({ value: one.id, label: <BodyOption candidate={one} />, name: one.name })),
    ...new_unit.options(loading || text !== missed ? "" : missed, candidates).map((one) => ({ ...one, name: missed })),
  ];
  return (
    <Field label={t("review.unit.real")} wide>
      {(id) => <>
        <Select<string[]> id={id} mode="multiple" className={css.select} aria-label={t("review.unit.real")} value={picks.map((one) => one.id)} filterOption={false} optionLabelProp="name"
          {...(now !== undefined && !now.by_person && picks.length > 0 ? { status: "warning" as const } : {})} popupMatchSelectWidth={380}
          placeholder={t("review.unit.pick")} searchValue={typed} onSearch={set_typed} onInputKeyDown={tab_leaves} options={options} notFoundContent={<NoUnit typed={missed} loading={loading} />}
          onChange={(ids) => {
            if (ids.some((one) => new_unit.take(one, missed))) return;
            choose(ids.flatMap((one) => known(one) ?? []));
          }} />
        {new_unit.form}
      </>}
    </Field>
  );
}

/** Proposals taken, whoever is charged, nobody: what settles a body with one press. */
export function Ways({ body }: { body: Body }) {
  const { edit, resolution, content } = useReview();
  const now = resolution(body.id);
  const settle = (wish: Parameters<typeof resolve_body>[1]) => edit(() => resolve_body(body.id, wish));
  const proposed = now !== undefined && !now.by_person && (now.kind !== "none") ? now : null;
  const sections = outline(content).filter(({ section }) => content.tasks.some((task) => task.section === section.path || task.section?.startsWith(`${section.path}.`)));
  const chosen = now?.kind === "charged" ? (now.section ?? "") : null;
  return (
    <div className={css.ways}>
      {proposed && <Button size="small" type="primary" onClick={() => settle(wish_of(proposed))}>{t("review.unit.accept", { name: target_words(proposed) })}</Button>}
      <Select<string> size="small" className={css.charged} aria-label={t("review.unit.charged")} placeholder={t("review.unit.charged")} value={chosen} popupMatchSelectWidth={false}
        options={[{ value: "", label: charged_words(null) }, ...sections.map(({ section, depth }) => ({ value: section.path, label: `${"  ".repeat(depth + 1)}${charged_words(section.path)}` }))]}
        onChange={(section) => settle({ kind: "charged", id: null, section: section === "" ? null : section })} />
      {!(now?.by_person && now.kind === "none") && <Button size="small" type="text" onClick={() => settle({ kind: "none", id: null })}>{t("review.unit.make_none")}</Button>}
    </div>
  );
}
