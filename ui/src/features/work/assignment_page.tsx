import { useState } from "react";
import { useParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ExtensionsOf } from "@/shared/office/extensions_of";
import { AnswerForm } from "@/shared/office/answer_form";
import { AccessLinks } from "@/shared/office/access_links";
import { AwaitedInputs } from "@/shared/office/awaited_inputs";
import { FindingsPanel } from "@/shared/office/findings_panel";
import { GuidanceList } from "@/shared/office/guidance_list";
import { LettersSent } from "@/shared/office/letters_sent";
import { Passage } from "@/shared/office/passage";
import { PlanSteps } from "@/shared/office/plan_steps";
import { PublishGuidance } from "@/shared/office/publish_guidance";
import { StandingTag } from "@/shared/office/tags";
import { UpdateItem, wants_answer } from "@/shared/office/update_item";
import { FormSheet } from "@/shared/parts/form_sheet";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may, useSession, type Session } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Acts, type FormKind } from "./acts";
import { AssignmentFacts } from "./assignment_facts";
import { useAssignment } from "./data";
import { EndedNote } from "./ended_note";
import { NamingForm } from "./naming_form";
import { ShareHead } from "./share_head";
import { AssignmentShares } from "./shares";
import { UpdateSheet } from "./update_sheet";
import css from "./work.module.css";

/** One assignment: what is asked, where it is printed, what was done, and what can be said now. */
export function AssignmentPage() {
  const id = useParams().id!;
  const detail = useAssignment(id);
  const session = useSession();
  const [form, set_form] = useState<{ kind: FormKind; percent?: number | undefined } | null>(null);
  const [naming, set_naming] = useState(false);
  const say = (kind: FormKind, percent?: number) => set_form({ kind, percent });
  if (detail.isLoadingError) return <ErrorState error={detail.error} retry={() => void detail.refetch()} />;
  if (detail.isPending) return <Loading rows={10} />;
  const { assignment, passage, updates } = detail.data;
  const { share } = assignment;
  const told = last_percent(updates);
  return (
    <>
      <PageHeader
        title={t(share ? "shares.number" : "office.task.number", { ordinal: assignment.ordinal })} text={assignment.plan.name} back={back_of(session, share)}
        tags={<StandingTag standing={assignment.standing} />} acts={<HistoryButton kind="assignment" id={id} />}
      />
      <EndedNote detail={detail.data} />
      <div className={css.page}>
        <div className={css.column}>
          <section className={`${css.panel} ${css.what}`} aria-label={t("work.what")}>
            <p className={css.task}>{assignment.text}</p>
            {share && <ShareHead share={share} />}
            <Passage passage={passage} text={share ? share.task : assignment.text} />
          </section>
          <AssignmentShares detail={detail.data} told={told} today={session.today} say={say} />
          {!share && <AwaitedInputs asked={{ task_id: assignment.task_id }} />}
          {!share && <FindingsPanel title={t("inspections.of_task")} asked={{ task_id: assignment.task_id, unit_id: assignment.unit.id }} />}
          {!share && <PlanSteps plan_id={assignment.plan.id} />}
          <GuidanceList plan_id={assignment.plan.id} />
          <Updates updates={updates} />
        </div>
        <aside className={css.column}>
          <Acts detail={detail.data} open={say} name={() => set_naming(true)} />
          {!share && <LettersSent assignment_id={id} className={css.panel} />}
          <AssignmentFacts detail={detail.data} today={session.today} />
          {!share && <ExtensionsOf of={{ kind: "assignment", id }} />}
          {!share && may(session, "see-tracking") && <AccessLinks of={{ kind: "assignment", id, unit: assignment.unit.name }} className={css.panel} />}
        </aside>
      </div>
      <FormSheet open={naming} close={() => set_naming(false)} title={t("own_unit.name")}><NamingForm assignment={assignment} close={() => set_naming(false)} /></FormSheet>
      <UpdateSheet
        assignment_id={id} kind={form?.kind ?? null} percent={told} offered={form?.percent} giver={share?.given_by.name} close={() => set_form(null)}
      />
    </>
  );
}

/** From a share back to what it is a share of, for whoever may see that. */
function back_of(session: Session, share: Schema<"ShareOf"> | null) {
  if (share && session.roles.some(({ unit }) => unit?.id === share.given_by.id)) return { to: `/assignments/${share.parent_id}`, text: t("shares.back") };
  return may(session, "see-my-work") ? { to: "/my-work", text: t("work.title") } : { to: "/tracking", text: t("work.back_tracking") };
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
