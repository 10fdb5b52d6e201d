import { ApartmentOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { AccessLinks } from "@/shared/office/access_links";
import { ProgressBar } from "@/shared/office/progress";
import { ErrorState } from "@/shared/parts/states";
import { FormSheet } from "@/shared/parts/form_sheet";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import type { FormKind } from "./acts";
import { ShareEdit } from "./share_edit";
import { ShareForm } from "./share_form";
import { ShareItem } from "./share_item";
import { useShares } from "./shares_data";
import css from "./work.module.css";

type Share = Schema<"Share">;

/**
 * What is handed down of an assignment, and what that comes to. The unit says itself how its duty stands: the figure
 * of the shares is only offered.
 */
export function AssignmentShares({ detail, told, today, say }: {
  detail: Schema<"AssignmentDetail">; told: number; today: string; say: (kind: FormKind, percent?: number) => void;
}) {
  const { assignment } = detail;
  const shares = useShares(assignment.id);
  const [open, set_open] = useState<Share | "new" | null>(null);
  const [linked, set_linked] = useState<Share | null>(null);
  if (shares.isLoadingError) return <ErrorState error={shares.error} retry={() => void shares.refetch()} />;
  if (!shares.data) return null;
  const { items, people, progress } = shares.data;
  const can_give = may(shares.data, "hand-down");
  if (items.length + people === 0 && !can_give) return null;
  const running = items.filter((one) => one.withdrawn_at === null);
  const withdrawn = items.filter((one) => one.withdrawn_at !== null);
  const list = (shown: Share[], label: string) => (
    <ul className={css.shares} aria-label={label}>{shown.map((one) => <ShareItem key={one.id} share={one} today={today} edit={set_open} link={set_linked} />)}</ul>
  );
  const close = () => set_open(null);
  return (
    <section className={css.panel} aria-label={t("shares.title")}>
      <h2>{t("shares.title")}</h2>
      {progress.total > 0 ? <ProgressBar progress={progress} /> : <p className={css.soft}>{t("shares.empty")}</p>}
      {may(detail, "done") && <Suggestion shares={shares.data} told={told} say={say} />}
      {running.length > 0 && list(running, t("shares.list"))}
      {people > 0 && <p className={css.soft}>{t("shares.people", { count: people })}</p>}
      {withdrawn.length > 0 && <details className={css.folded}><summary>{t("shares.withdrawn_count", { count: withdrawn.length })}</summary>{list(withdrawn, t("shares.withdrawn_list"))}</details>}
      {can_give && <Button className="no-print" size="large" icon={<ApartmentOutlined aria-hidden="true" />} onClick={() => set_open("new")}>{t("shares.give")}</Button>}
      <FormSheet open={open !== null} close={close} title={t(open === "new" ? "shares.give" : "shares.edit")}>
        {open === "new" && <ShareForm assignment={assignment} today={today} close={close} />}
        {open !== null && open !== "new" && <ShareEdit share={open} duty_due_on={assignment.due.due_on} close={close} />}
      </FormSheet>
      <FormSheet open={linked !== null} close={() => set_linked(null)} title={linked && t("shares.link_of", { who: linked.person?.name ?? linked.unit.name })}>
        {linked && <AccessLinks of={{ kind: "assignment", id: linked.id, unit: linked.person?.name ?? linked.unit.name }} offered={linked.standing !== "done"} sheet />}
      </FormSheet>
    </section>
  );
}

/** What the shares come to, where it is more than the unit has said. */
function Suggestion({ shares, told, say }: { shares: Schema<"Shares">; told: number; say: (kind: FormKind, percent?: number) => void }) {
  const { progress, percent, asking } = shares;
  const all_done = progress.total > 0 && progress.done === progress.total;
  return (
    <>
      {asking > 0 && <Alert className={css.suggestion} type="warning" showIcon message={t("shares.asking", { count: asking })} />}
      {all_done ? (
        <Alert className={css.suggestion} type="success" showIcon message={t("shares.all_done")} action={<Button onClick={() => say("done")}>{t("work.act.done")}</Button>} />
      ) : percent > told && (
        <Alert
          className={css.suggestion} type="info" showIcon message={t("shares.percent", { percent })}
          action={<Button onClick={() => say("progress", percent)}>{t("shares.take_over")}</Button>}
        />
      )}
    </>
  );
}
