import { useState } from "react";
import { useParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { AnswerForm } from "@/shared/office/answer_form";
import { AssignmentLinks } from "@/shared/office/assignment_links";
import { GuidanceList } from "@/shared/office/guidance_list";
import { LettersSent } from "@/shared/office/letters_sent";
import { Passage } from "@/shared/office/passage";
import { PublishGuidance } from "@/shared/office/publish_guidance";
import { StandingTag } from "@/shared/office/tags";
import { UpdateItem, wants_answer } from "@/shared/office/update_item";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Acts, type FormKind } from "./acts";
import { AssignmentFacts } from "./assignment_facts";
import { useAssignment } from "./data";
import { AssignmentExtensions } from "./extensions";
import { UpdateSheet } from "./update_sheet";
import css from "./work.module.css";

/** One assignment: what is asked, where it is printed, what was done, and what can be said now. */
export function AssignmentPage() {
  const id = useParams().id!;
  const detail = useAssignment(id);
  const session = useSession();
  const [form, set_form] = useState<FormKind | null>(null);
  if (detail.isLoadingError) return <ErrorState error={detail.error} retry={() => void detail.refetch()} />;
  if (detail.isPending) return <Loading rows={10} />;
  const { assignment, passage } = detail.data;
  const back = may(session, "see-my-work") ? { to: "/my-work", text: t("work.title") } : { to: "/tracking", text: t("work.back_tracking") };
  return (
    <>
      <PageHeader
        title={t("office.task.number", { ordinal: assignment.ordinal })} text={assignment.plan.name} back={back}
        tags={<StandingTag standing={assignment.standing} />} acts={<HistoryButton kind="assignment" id={id} />}
      />
      <div className={css.page}>
        <div className={css.column}>
          <section className={`${css.panel} ${css.what}`} aria-label={t("work.what")}>
            <p className={css.task}>{assignment.text}</p>
            <Passage passage={passage} text={assignment.text} />
          </section>
          <GuidanceList plan_id={assignment.plan.id} />
          <Updates updates={detail.data.updates} />
        </div>
        <aside className={css.column}>
          <Acts detail={detail.data} open={set_form} />
          <LettersSent assignment_id={id} className={css.panel} />
          <AssignmentFacts detail={detail.data} today={session.today} />
          <AssignmentExtensions assignment_id={id} />
          {may(session, "see-tracking") && <AssignmentLinks assignment={assignment} className={css.panel} />}
        </aside>
      </div>
      <UpdateSheet assignment_id={id} kind={form} percent={last_percent(detail.data.updates)} close={() => set_form(null)} />
    </>
  );
}

/** Updates come newest first or oldest first; the newest percentage counts. */
function last_percent(updates: Schema<"Update">[]): number {
  const told = updates.filter((one) => one.percent !== null).sort((a, b) => a.at.localeCompare(b.at));
  return told.at(-1)?.percent ?? 0;
}

function Updates({ updates }: { updates: Schema<"Update">[] }) {
  const newest_first = [...updates].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className={`${css.panel} ${css.updates}`} aria-label={t("work.updates")}>
      <h2>{t("work.updates")}</h2>
      {newest_first.length === 0 && <span className={css.soft}>{t("office.update.empty")}</span>}
      {newest_first.map((update) => (
        <UpdateItem key={update.id} update={update}>
          {wants_answer(update) && may(update, "answer") ? <AnswerForm update_id={update.id} /> : may(update, "publish") ? <PublishGuidance update={update} /> : undefined}
        </UpdateItem>
      ))}
    </section>
  );
}
