import { t } from "@/shared/words/words";
import type { Frequency, Reporting } from "../model/draft";
import { set_value } from "../model/edits";
import { pointer } from "../model/patch";
import { useReview } from "../review_context";
import { FactCard } from "./card";
import { DueField } from "./due_field";
import { Row, SelectField } from "./fields";
import { MentionField } from "./mention_field";
import css from "./panel.module.css";
import { due_words } from "./task_list";

const frequencies: Frequency[] = ["once", "monthly", "quarterly", "half-yearly", "yearly", "periodic", "ad-hoc"];
const names = (mentions: { text: string }[]) => mentions.map((one) => one.text).join("; ") || t("review.reporting.unsaid");

function ReportingForm({ duty, path }: { duty: Reporting; path: string }) {
  const { edit } = useReview();
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
    </>
  );
}

/** Who reports to whom, how often and by when. */
export function ReportingList() {
  const { content, selected, points, open_at } = useReview();
  if (content.reporting.length === 0) return <p className={css.empty}>{t("review.reporting.none")}</p>;
  return content.reporting.map((duty, index) => {
    const path = pointer("reporting", index);
    return (
      <FactCard key={path} path={path} selected={selected === path} open={open_at(path)} kind="reporting" number={String(index + 1)} summary={points.quote(duty.at)}
        meta={<><span>{t(`review.frequency.${duty.frequency}`)}</span><span>{names(duty.from)} → {names(duty.to)}</span><span>{due_words(duty.due)}</span></>}>
        {selected === path && <ReportingForm duty={duty} path={path} />}
      </FactCard>
    );
  });
}
