import { Select } from "antd";
import { useMemo } from "react";
import { t } from "@/shared/words/words";
import { outline, section_words } from "../model/facts";
import { set_value } from "../model/edits";
import { useReview } from "../review_context";
import { FactCard } from "./card";
import { Field, TextField } from "./fields";
import fields_css from "./fields.module.css";
import css from "./panel.module.css";

const roles = ["purpose", "requirements", "content", "channels", "time", "place", "resources", "assignment", "reporting", "other"] as const;

/** The document's outline; a section's role tells what stands below it. */
export function OutlineList() {
  const { content, selected, edit, open_at } = useReview();
  const flat = useMemo(() => outline(content), [content]);
  if (flat.length === 0) return <p className={css.empty}>{t("review.list_empty")}</p>;
  return flat.map(({ path, section, depth }) => (
    <div key={path} style={{ marginLeft: Math.min(depth, 5) * 18 }}>
      <FactCard path={path} selected={selected === path} open={open_at(path)} kind="section" number={section.label} summary={section_words(section)} meta={depth === 0 || section.role !== "other" ? <span>{t(`review.section.${section.role as (typeof roles)[number]}`)}</span> : undefined}>
        {selected === path && <>
          <TextField label={t("review.field.heading")} value={section.heading} save={(heading) => edit((now) => set_value(now, `${path}/heading`, heading))} wide />
          <Field label={t("review.field.section_role")}>
            {(id) => <Select id={id} className={fields_css.select} value={section.role} onChange={(role) => edit((now) => set_value(now, `${path}/role`, role))}
              options={roles.map((value) => ({ value, label: t(`review.section.${value}`) }))} />}
          </Field>
        </>}
      </FactCard>
    </div>
  ));
}
