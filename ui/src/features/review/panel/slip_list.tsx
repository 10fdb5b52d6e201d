import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { overlap, type At } from "@/shared/document/code_points";
import { t } from "@/shared/words/words";
import type { Slip } from "../model/draft";
import { accept_slip, ignore_slip } from "../model/slip_edits";
import { useReview } from "../review_context";
import { fact_id } from "./fact_id";
import css from "./slip_list.module.css";

function SlipItem({ slip, index, listed }: { slip: Slip; index: number; listed: boolean }) {
  const { edit, may_edit, written, select, selected } = useReview();
  const path = `/slips/${index}`;
  return (
    <li id={listed ? fact_id(path) : undefined} className={`${css.slip} ${listed && selected === path ? css.selected : ""}`}>
      <button type="button" className={css.go} onClick={() => select(path)}>
        <del>{slip.text}</del> <span aria-hidden="true">→</span> <ins>{slip.suggestion}</ins>
      </button>
      {may_edit && !written && <Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => edit((now) => accept_slip(now, index))}>{t("review.slip.accept")}</Button>}
      {may_edit && !written && (
        <Tooltip title={t("review.slip.ignore")}>
          <Button size="small" type="text" icon={<CloseOutlined aria-hidden />} aria-label={t("review.slip.ignore_word", { text: slip.text })} onClick={() => edit((now) => ignore_slip(now, index))} />
        </Tooltip>
      )}
    </li>
  );
}

/** Suggestions of spelling: of the whole document, or of one fact's passage. Nothing is shown where there are none. */
export function SlipList({ at }: { at?: At }) {
  const { content } = useReview();
  const here = (content.slips ?? []).map((slip, index) => ({ slip, index })).filter(({ slip }) => at === undefined || overlap(at, slip.at));
  if (here.length === 0) return null;
  return (
    <section className={css.slips} aria-label={t("review.slips", { n: here.length })}>
      <h2 className={css.heading}>{t("review.slips", { n: here.length })}</h2>
      {at === undefined && <p className={css.note}>{t("review.slips.note")}</p>}
      <ul className={css.list}>{here.map(({ slip, index }) => <SlipItem key={`${slip.at.join()}${slip.text}`} slip={slip} index={index} listed={at === undefined} />)}</ul>
    </section>
  );
}
