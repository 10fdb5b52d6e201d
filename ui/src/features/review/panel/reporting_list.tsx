import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { t } from "@/shared/words/words";
import type { Frequency, Reporting } from "../model/draft";
import { due_words } from "../model/due_words";
import { empty_report, set_value } from "../model/edits";
import { pointer, steps_of } from "../model/patch";
import { useReview } from "../review_context";
import { useAddReport, usePut } from "../use_add_task";
import add_css from "./add_task.module.css";
import { FactCard } from "./card";
import { DueField } from "./due_field";
import { Row, SelectField } from "./fields";
import { MentionField } from "./mention_field";
import { ReportFields } from "./report_fields";
import css from "./panel.module.css";

const frequencies: Frequency[] = ["once", "monthly", "quarterly", "half-yearly", "yearly", "periodic", "ad-hoc"];
const names = (mentions: { text: string }[]) => mentions.map((one) => one.text).join("; ") || t("review.reporting.unsaid");

/** A duty from the passage that is selected in the document; where none is, one to be filled in by hand. */
function AddReport() {
  const { points, passage, selected } = useReview();
  const add_report = useAddReport();
  const put = usePut();
  function begin() {
    const at = passage();
    const [list, index] = steps_of(selected ?? "");
    if (at === null) { put((now) => empty_report(now, list === "reporting" ? Number(index) : undefined)); return; }
    window.getSelection()?.removeAllRanges();
    add_report(points.whole_words(at));
  }
  return (
    <div className={add_css.add}>
      {/* A press must not let go of what is selected in the document. */}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onMouseDown={(event) => event.preventDefault()} onClick={begin}>{t("review.reporting.add")}</Button>
      <span className={add_css.hint}>{t("review.reporting.add_hint")}</span>
    </div>
  );
}

function ReportingForm({ duty, index }: { duty: Reporting; index: number }) {
  const { edit } = useReview();
  const path = pointer("reporting", index);
  return (
    <>
      <MentionField label={t("review.field.from")} list={`${path}/from`} at={duty.at} />
      <MentionField label={t("review.field.to")} list={`${path}/to`} at={duty.at} />
      <MentionField label={t("review.field.via")} list={`${path}/via`} at={duty.at} single />
      <Row>
        <SelectField required label={t("review.field.frequency")} value={duty.frequency} choices={frequencies.map((value) => ({ value, label: t(`review.frequency.${value}`) }))}
          save={(value) => { if (value !== null) edit((now) => set_value(now, `${path}/frequency`, value)); }} />
      </Row>
      <DueField owner={path} at={duty.at} />
      <ReportFields duty={duty} index={index} />
    </>
  );
}

function Meta({ duty }: { duty: Reporting }) {
  const asked = duty.fields?.length ?? 0;
  return (
    <>
      <span>{t(`review.frequency.${duty.frequency}`)}</span>
      <span>{names(duty.from)} → {names(duty.to)}</span>
      <span>{due_words(duty.due)}</span>
      <span>{asked === 0 ? t("review.reporting.asks_nothing") : t("review.reporting.asks", { n: asked })}</span>
    </>
  );
}

/** Who reports to whom, what, how often and by when. */
export function ReportingList() {
  const { content, selected, points, open_at, may_edit, written } = useReview();
  const add = may_edit && !written && <AddReport />;
  if (content.reporting.length === 0) return <>{add}<p className={css.empty}>{t("review.reporting.none")}</p></>;
  return <>{add}{content.reporting.map((duty, index) => {
    const path = pointer("reporting", index);
    return (
      <FactCard key={path} path={path} selected={selected === path} open={open_at(path)} kind="reporting" number={String(index + 1)}
        summary={points.quote(duty.at) || t("review.reporting.by_hand")} meta={<Meta duty={duty} />}>
        {selected === path && <ReportingForm duty={duty} index={index} />}
      </FactCard>
    );
  })}</>;
}
