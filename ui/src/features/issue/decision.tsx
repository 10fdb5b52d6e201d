import { Alert, Button, Checkbox } from "antd";
import { SendOutlined } from "@ant-design/icons";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { format_day } from "@/shared/format/date";
import { useConfirm } from "@/shared/parts/confirm";
import { may } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { useIssue, useReject, useRequestApproval } from "./data";
import css from "./issue.module.css";

/** What the act sets going, in numbers: it cannot be taken back. */
function Extent({ preview }: { preview: Schema<"IssuePreview"> }) {
  const reports = preview.reports.reduce((sum, one) => sum + one.reports, 0);
  const last = preview.reports.map((one) => one.last_due_on ?? "").reduce((a, b) => (a > b ? a : b), "");
  const unreached = preview.units.filter((one) => !one.has_account).length;
  return (
    <>
      <p>{t("issue.confirm_tasks", { tasks: preview.tasks, units: preview.units.length, assignments: preview.assignments })}</p>
      {reports > 0 && <p>{last === "" ? t("issue.confirm_reports", { n: reports }) : t("issue.confirm_reports_until", { n: reports, day: format_day(last) })}</p>}
      {unreached > 0 && <p>{t("issue.confirm_unreached", { n: unreached })}</p>}
      <p>{t("issue.confirm_final")}</p>
    </>
  );
}

/** Asks for approval, issues or sends back: whatever the server lets this person do. */
export function Decision({ preview, plan_id, issued, left }: {
  preview: Schema<"IssuePreview">; plan_id: string; issued: (issued: Schema<"Issued">) => void; left: () => void;
}) {
  const open = preview.unresolved.length + preview.tasks_without_unit.length;
  const [seen, set_seen] = useState(false);
  const [rejecting, set_rejecting] = useState(false);
  const request = useRequestApproval(plan_id, left);
  const reject = useReject(plan_id, left);
  const issue = useIssue(plan_id, issued);
  const confirm = useConfirm();
  const can_issue = may(preview, "issue");
  const can_request = may(preview, "request-approval");
  const waiting = preview.status === "awaiting-approval";
  const blocked = open > 0 && !seen;
  const ok = waiting ? t("issue.approve") : t("issue.issue");
  const ask = () => confirm({ title: t("issue.confirm_title"), text: <Extent preview={preview} />, ok, run: () => issue.mutateAsync(seen) });
  return (
    <aside className={css.decision} aria-label={t("issue.decision")}>
      <h2>{t("issue.decision")}</h2>
      {preview.status !== "issued" && preview.status !== "closed" && <p className={css.soft}>{waiting ? t("issue.waiting") : preview.needs_approval ? t("issue.needs_approval") : t("issue.no_approval")}</p>}
      {open > 0 && (can_issue || can_request) && (
        <Checkbox checked={seen} onChange={(event) => set_seen(event.target.checked)}>{t("issue.accept_open", { n: open })}</Checkbox>
      )}
      {issue.isError && <Alert type="error" showIcon message={error_words(issue.error)} description={t("issue.nothing_done")} />}
      {can_issue && (
        <Button type="primary" size="large" block icon={<SendOutlined aria-hidden="true" />} disabled={blocked} loading={issue.isPending} onClick={ask}>
          {issue.isPending ? t("issue.running") : ok}
        </Button>
      )}
      {can_request && (
        <Button type={can_issue ? "default" : "primary"} size="large" block disabled={blocked} loading={request.isPending} onClick={() => request.mutate()}>
          {t("issue.request")}
        </Button>
      )}
      {may(preview, "reject") && <Button danger size="large" block onClick={() => set_rejecting(true)}>{t("issue.reject")}</Button>}
      {!can_issue && !can_request && <Alert type="info" showIcon message={waiting ? t("issue.only_leader") : preview.status === "confirmed" ? t("issue.nothing_to_do") : t("issue.already")} />}
      <ReasonDialog
        open={rejecting} title={t("issue.reject_title")} text={t("issue.reject_text")} ok={t("issue.reject")} pending={reject.isPending}
        error={reject.error} give={(reason) => reject.mutate(reason)} close={() => set_rejecting(false)}
      />
    </aside>
  );
}
