import { CloseOutlined } from "@ant-design/icons";
import { t } from "@/shared/words/words";
import { within, type At } from "@/shared/document/code_points";
import { add_mention, add_new_body, remove_mention, set_mention } from "../model/body_edits";
import type { Mention } from "../model/draft";
import { is_open, names_behind } from "../model/meaning";
import { pointer, value_at } from "../model/patch";
import { useReview } from "../review_context";
import css from "./bodies.module.css";
import { Field } from "./fields";
import { TargetSelect, type Chosen } from "./target_select";

/** Whether the body that is meant is settled. */
export function useBodyState() {
  const { resolution } = useReview();
  return (id: string | null): "set" | "open" | "none" => {
    const found = resolution(id);
    if (is_open(found)) return "open";
    return found?.kind === "none" ? "none" : "set";
  };
}

interface Props {
  label: string;
  /** The pointer of a list of mentions, or with `single` of a mention or null. */
  list: string;
  /** The passage of the task or duty. */
  at: At;
  single?: boolean;
}

/** The bodies named in a task or a duty: dropped, added from the document or from the directory. */
export function MentionField({ label, list, at, single }: Props) {
  const { content, edit, select, body, may_edit, resolution } = useReview();
  const state = useBodyState();
  const value = value_at(content, list) as Mention[] | Mention | null;
  const mentions = Array.isArray(value) ? value : value === null ? [] : [value];

  // Not printed there: an empty place at the beginning of the passage.
  const here: At = [at[0], at[0]];

  function choose(chosen: Chosen) {
    if (chosen.from === "draft") {
      const place = chosen.body.at.find((one) => within(one, at)) ?? here;
      edit((now) => (single ? set_mention(now, list, chosen.body, place) : add_mention(now, list, chosen.body, place)));
    } else if (chosen.from === "directory") {
      const { kind, id, name } = chosen.candidate;
      edit((now) => add_new_body(now, list, name, here, { kind, id }, single));
    }
  }
  return (
    <Field label={label} wide place={list}>
      {(id) => <>
        {mentions.length > 0 && (
          <span className={css.mentions}>
            {mentions.map((one, index) => {
              const index_of_body = content.units.findIndex((unit) => unit.id === one.unit);
              const name = body(one.unit)?.name ?? one.text;
              const behind = names_behind(resolution(one.unit));
              return (
                <span key={`${one.unit}-${one.at[0]}-${index}`} className={css.chip} data-state={state(one.unit)}>
                  <button type="button" className={css.name} title={t("review.unit.show")} onClick={() => { if (index_of_body >= 0) select(pointer("units", index_of_body)); }}>{name}{behind.length > 0 && <small title={behind.join("; ")}> · {t("review.unit.count", { n: behind.length })}</small>}</button>
                  {may_edit && <button type="button" className={css.drop} aria-label={t("review.unit.drop", { name })} onClick={() => edit((now) => remove_mention(now, list, index, single))}><CloseOutlined aria-hidden /></button>}
                </span>
              );
            })}
          </span>
        )}
        {may_edit && (!single || mentions.length === 0) && <TargetSelect id={id} label={label} placeholder={t("review.unit.add")} printed="" bodies={content.units} on_choose={choose} />}
      </>}
    </Field>
  );
}
