import { t, type Key } from "@/shared/words/words";
import { set_value } from "../model/edits";
import type { Composition } from "../model/composition";
import { ChoiceField, Row, TextField } from "../panel/fields";
import { useReview } from "../review_context";
import css from "./compose.module.css";

type Words<T> = [keyof T & string, Key];

const head: Words<Composition["head"]>[] = [["issuer", "compose.head.issuer"], ["issuer_parent", "compose.head.issuer_parent"], ["issuer_code", "compose.head.issuer_code"], ["place", "compose.head.place"]];
const foot: Words<Composition["foot"]>[] = [["authority", "compose.foot.authority"], ["position", "compose.foot.position"], ["name", "compose.foot.name"], ["filed_at", "compose.foot.filed_at"]];

function useSet() {
  const { edit } = useReview();
  return (path: string, value: string | null) => edit((now) => set_value(now, path, value ?? "", "compose.edit.head"));
}

/** Whose plan it is and what it is about. Number and date are left for the signature. */
export function HeadFields() {
  const { head: now } = useReview().content.composition!;
  const set = useSet();
  return (
    <details className={css.head}>
      <summary>{t("compose.head")} <span>{[now.title, now.issuer].filter(Boolean).join(" · ")}</span></summary>
      <fieldset className={css.form}>
        <TextField label={t("compose.head.title")} value={now.title} save={(title) => set("/composition/head/title", title)} long />
        <ChoiceField label={t("compose.head.family")} value={now.family} choices={(["state", "party"] as const).map((value) => ({ value, label: t(`review.family.${value}`) }))} save={(family) => set("/composition/head/family", family)} />
        <Row>{head.map(([field, words]) => <TextField key={field} label={t(words)} value={now[field]} save={(value) => set(`/composition/head/${field}`, value)} />)}</Row>
        <p className={css.hint}>{t("compose.head.blank")}</p>
      </fieldset>
    </details>
  );
}

/** Who signs, and where the paper is kept. */
export function FootFields() {
  const { foot: now } = useReview().content.composition!;
  const set = useSet();
  return (
    <fieldset className={css.form}>
      <h2 className={css.heading}>{t("compose.foot")}</h2>
      <Row>{foot.map(([field, words]) => <TextField key={field} label={t(words)} value={now[field]} save={(value) => set(`/composition/foot/${field}`, value)} />)}</Row>
    </fieldset>
  );
}
