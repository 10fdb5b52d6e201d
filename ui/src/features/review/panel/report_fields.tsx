import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { FieldsEditor } from "@/shared/office/fields_editor";
import { t } from "@/shared/words/words";
import type { Reporting, ReportField } from "../model/draft";
import { fields_for_all, set_value } from "../model/edits";
import { pointer } from "../model/patch";
import { useReview } from "../review_context";
import css from "./report_fields.module.css";

const pause_ms = 1000;

/** A list that follows the draft until somebody changes it, and then saves at the pauses. */
function useHeld(value: ReportField[], save: (fields: ReportField[]) => void) {
  const [held, hold] = useState<ReportField[] | null>(null);
  const latest = useRef({ held, save });
  latest.current = { held, save };
  const flush = useRef(() => {
    if (latest.current.held !== null) latest.current.save(latest.current.held);
    latest.current.held = null;
    hold(null);
  }).current;
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(flush, pause_ms);
    return () => clearTimeout(timer);
  }, [held, flush]);
  // What was changed is not lost when the card closes.
  useEffect(() => flush, [flush]);
  return { shown: held ?? value, hold, flush };
}

/** What a report must tell: the questions of its form, as they were read, to be corrected. */
export function ReportFields({ duty, index }: { duty: Reporting; index: number }) {
  const { content, edit, may_edit } = useReview();
  const path = pointer("reporting", index, "fields");
  const { shown, hold, flush } = useHeld(duty.fields ?? [], (next) => edit((now) => set_value(now, path, next, "review.edit.fields")));
  return (
    <section className={css.fields} aria-label={t("review.field.fields")} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) flush(); }}>
      <h4 className={css.name}>{t("review.field.fields")}</h4>
      <p className={css.hint}>{t("review.reporting.fields_hint")}</p>
      <FieldsEditor<ReportField> value={shown} onChange={hold} made={(field) => ({ ...field, at: [] })} />
      {may_edit && shown.length > 0 && content.reporting.length > 1 && (
        <Button size="small" onClick={() => { flush(); edit((now) => fields_for_all(now, index)); }}>{t("review.reporting.fields_for_all")}</Button>
      )}
    </section>
  );
}
