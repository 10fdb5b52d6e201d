import { Button } from "antd";
import { t } from "@/shared/words/words";
import { set_value } from "../model/edits";
import { useReview } from "../review_context";
import card_css from "./card.module.css";
import { OpenPoints } from "./card";
import css from "./head_form.module.css";
import { fact_id } from "./fact_id";
import panel_css from "./panel.module.css";
import { head_specs, received_specs, signature_specs, SpecFields, type PlainFact, type Spec } from "./specs";

/** A part of the head that the document may not have; the first field makes it. */
function Optional({ name, specs }: { name: "signature" | "received"; specs: Spec[] }) {
  const { content, edit, may_edit } = useReview();
  const part = content.document[name];
  return (
    <>
      <h2 className={panel_css.heading}>{t(`review.head.${name}`)}</h2>
      {part !== null ? <SpecFields specs={specs} path={`/document/${name}`} fact={part as unknown as PlainFact} />
        : may_edit ? <Button size="small" onClick={() => edit((now) => set_value(now, `/document/${name}`, Object.fromEntries(specs.map((spec) => [spec.name, null]))))}>{t("common.add")}</Button>
          : <p className={panel_css.empty}>{t("review.head.absent")}</p>}
    </>
  );
}

/** What the document says of itself. */
export function HeadForm() {
  const { content, open_at, may_edit } = useReview();
  return (
    <article id={fact_id("/document")} tabIndex={-1} className={css.head}>
      <OpenPoints points={[...open_at("/document"), ...Object.keys(content.document).flatMap((field) => open_at(`/document/${field}`))]} />
      <fieldset disabled={!may_edit} className={card_css.form}>
        <SpecFields specs={head_specs} path="/document" fact={content.document as unknown as PlainFact} />
        <Optional name="signature" specs={signature_specs} />
        <Optional name="received" specs={received_specs} />
      </fieldset>
    </article>
  );
}
