import { t } from "@/shared/words/words";
import { set_part, type Part } from "../model/composition";
import type { Frequency, Role } from "../model/draft";
import { ChoiceField, Field, Row, SelectField, TextField } from "../panel/fields";
import { useReview } from "../review_context";
import { BodiesPicker } from "./bodies_picker";
import { DueFields } from "./due_fields";

const roles: Role[] = ["lead", "perform", "cooperate"];
const frequencies: Frequency[] = ["once", "monthly", "quarterly", "half-yearly", "yearly", "periodic", "ad-hoc"];

function useSet(part: Part) {
  const { edit } = useReview();
  return (change: Partial<Part>) => edit((now) => set_part(now, part.id, change));
}

/** Who does it, with whom, by when, and what comes of it. */
function TaskFields({ part }: { part: Part }) {
  const set = useSet(part);
  return (
    <>
      <Field label={t("compose.who")} wide>{(id) => <BodiesPicker id={id} label={t("compose.who")} value={part.who} save={(who) => set({ who })} />}</Field>
      <ChoiceField label={t("compose.role")} value={part.role} choices={roles.map((value) => ({ value, label: t(`compose.role.${value}`) }))} save={(role) => set({ role })} />
      <Field label={t("compose.with")} wide>{(id) => <BodiesPicker id={id} label={t("compose.with")} value={part.with} save={(bodies) => set({ with: bodies })} />}</Field>
      <DueFields due={part.due} save={(due) => set({ due })} />
      <TextField label={t("compose.product")} value={part.product} save={(product) => set({ product: product ?? "" })} wide />
    </>
  );
}

/** Who reports to whom, through whom, how often and by when. */
function ReportFields({ part }: { part: Part }) {
  const set = useSet(part);
  return (
    <>
      <Field label={t("compose.from")} wide>{(id) => <BodiesPicker id={id} label={t("compose.from")} value={part.who} save={(who) => set({ who })} />}</Field>
      <Row>
        <Field label={t("compose.to")}>{(id) => <BodiesPicker id={id} label={t("compose.to")} value={part.to} save={(to) => set({ to })} />}</Field>
        <Field label={t("compose.via")}>{(id) => <BodiesPicker id={id} single label={t("compose.via")} value={part.via ? [part.via] : []} save={([via]) => set({ via: via ?? null })} />}</Field>
        <SelectField required label={t("compose.frequency")} value={part.frequency} choices={frequencies.map((value) => ({ value, label: t(`review.frequency.${value}`) }))} save={(frequency) => set({ frequency: frequency ?? "once" })} />
      </Row>
      <DueFields due={part.due} save={(due) => set({ due })} />
    </>
  );
}

/** What a part has besides its words. */
export function PartFields({ part }: { part: Part }) {
  return part.kind === "task" ? <TaskFields part={part} /> : part.kind === "report" ? <ReportFields part={part} /> : null;
}
