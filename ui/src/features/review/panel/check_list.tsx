import { CheckOutlined, DownloadOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState, type KeyboardEvent } from "react";
import { Link } from "react-router-dom";
import { file_address } from "@/shared/api/api";
import type { At } from "@/shared/document/code_points";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { mute, unmute } from "../model/lint_edits";
import { useReview } from "../review_context";
import css from "./check_list.module.css";
import { finding_words, useFindings, type Finding } from "./use_findings";

const severities = ["error", "warning", "note"] as const;
type Shown = "all" | (typeof severities)[number];

/** Up and down go from one finding to the next, as in a list. */
function step(event: KeyboardEvent<HTMLButtonElement>) {
  const by = event.key === "ArrowDown" ? "nextElementSibling" : event.key === "ArrowUp" ? "previousElementSibling" : null;
  const next = by && event.currentTarget.parentElement?.[by];
  if (!next) return;
  event.preventDefault();
  next.querySelector("button")?.focus();
}

function FindingItem({ finding, ask }: { finding: Finding; ask: (finding: Finding) => void }) {
  const { show_passage, points, edit, may_edit } = useReview();
  const [from, to] = finding.at;
  const at: At | null = from !== undefined && to !== undefined ? [from, to] : null;
  const reason = finding_words(finding, "reason");
  // A reason that quotes the whole passage is not followed by it once more.
  const passage = at && points.quote(at);
  return (
    <li className={`${css.finding} ${css[finding.severity]} ${finding.muted === null ? "" : css.muted}`}>
      <button type="button" className={css.go} aria-disabled={at === null} onKeyDown={step} onClick={() => { if (at) show_passage(at); }}>
        <span className={css.kind}>{t(`lint.severity.${finding.severity}`)} · {t(`lint.${finding.rule}.title` as "lint.two-leads.title")}</span>
        <span>{reason}</span>
        {passage && !reason.includes(passage) && <q className={css.passage}>{passage}</q>}
      </button>
      <p className={css.out}>{finding_words(finding, "way_out")}{finding.law !== null && <span className={css.law}> {t("lint.panel.law", { law: finding.law })}</span>}</p>
      {finding.muted !== null && <p className={css.out}>{t("lint.panel.muted", { reason: finding.muted })}</p>}
      {may_edit && (finding.muted === null
        ? <Button size="small" type="text" onClick={() => ask(finding)}>{t("lint.panel.mute")}</Button>
        : <Button size="small" type="text" onClick={() => edit((now) => unmute(now, finding.id))}>{t("lint.panel.unmute")}</Button>)}
    </li>
  );
}

const weight = (one: Finding) => severities.indexOf(one.severity);

/** How many rules the office has switched off, and where. */
function SwitchedOff({ count }: { count: number }) {
  return count === 0 ? null : <Link to="/administration?tab=checks">{t("lint.panel.without", { n: count })}</Link>;
}

/** What the linter finds wrong with the plan: each with its passage, its reason and a way out. */
export function CheckList() {
  const { draft_id, edit } = useReview();
  const { findings, standing, without, behind, isError, error, refetch } = useFindings();
  const [shown, set_shown] = useState<Shown>("all");
  const [by_severity, set_by_severity] = useState(false);
  const [with_muted, set_with_muted] = useState(false);
  const [asked, set_asked] = useState<Finding | null>(null);
  if (isError) return <ErrorState error={error} retry={() => void refetch()} />;
  if (findings === undefined || standing === undefined) return <Loading rows={6} />;
  if (findings.length === 0) return <><EmptyState icon={<CheckOutlined aria-hidden />} title={t("lint.panel.none")} text={t("lint.panel.none_text")} /><SwitchedOff count={without} /></>;

  const muted = findings.length - standing.length;
  const list = (with_muted ? findings : standing).filter((one) => shown === "all" || one.severity === shown);
  if (by_severity) list.sort((a, b) => weight(a) - weight(b));
  const options = [{ value: "all" as Shown, label: `${t("lint.panel.all")} ${standing.length}` },
    ...severities.map((one) => ({ value: one as Shown, label: `${t(`lint.severity.${one}`)} ${standing.filter((each) => each.severity === one).length}` }))];
  return (
    <>
      <div className={css.tools}>
        <Segmented size="small" aria-label={t("lint.panel.filter")} value={shown} onChange={set_shown} options={options} disabled={false} />
        <span className={css.state} role="status">{behind ? t("lint.panel.checking") : t("lint.panel.count", { n: standing.length })}</span>
      </div>
      <div className={css.tools}>
        <Segmented size="small" aria-label={t("lint.panel.sort")} value={by_severity} onChange={set_by_severity} disabled={false}
          options={[{ value: false, label: t("lint.panel.by_place") }, { value: true, label: t("lint.panel.by_severity") }]} />
        <SwitchedOff count={without} />
      </div>
      <div className={css.tools}>
        <a href={file_address("/api/drafts/{id}/lint/comments.docx", { id: draft_id })}><DownloadOutlined aria-hidden /> {t("lint.panel.comments")}</a>
        {muted > 0 && <label><input type="checkbox" checked={with_muted} onChange={(event) => set_with_muted(event.target.checked)} /> {t("lint.panel.show_muted", { n: muted })}</label>}
      </div>
      {list.length === 0 && <p className={css.state}>{t("lint.panel.none_left")}</p>}
      <ul className={css.list}>{list.map((one) => <FindingItem key={one.id} finding={one} ask={set_asked} />)}</ul>
      <details className={css.more}>
        <summary>{t("lint.panel.more")}</summary>
        <a href={file_address("/api/drafts/{id}/lint/findings.sarif", { id: draft_id })}><DownloadOutlined aria-hidden /> {t("lint.panel.sarif")}</a>
      </details>
      <ReasonDialog open={asked !== null} title={t("lint.panel.mute_title")} text={t("lint.panel.mute_text")} ok={t("lint.panel.mute")} pending={false} error={null}
        give={(reason) => { if (asked) edit((now) => mute(now, asked.id, reason)); set_asked(null); }} close={() => set_asked(null)} />
    </>
  );
}
