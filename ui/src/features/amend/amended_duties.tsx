import { Checkbox } from "antd";
import type { Schema } from "@/shared/api/api";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import type { Choices } from "./amended_task";
import { AmendedSide } from "./amended_side";
import css from "./amend.module.css";

type Duty = Schema<"AmendedDuty">;
interface Props { duties: Duty[]; choices: Choices; choose: (choices: Choices) => void }

const toggled = <T,>(list: T[], one: T, on: boolean) => (on ? [...list, one] : list.filter((it) => it !== one));

/** Duties to report that the document brings, changes or leaves out; each can be left as it runs. */
export function AmendedDuties({ duties, choices, choose }: Props) {
  const left = ({ before, duty_id, place }: Duty) => (before && duty_id ? choices.keep_duty_ids.includes(duty_id) : choices.skip_duties.includes(place!));
  const shown = duties.filter((one) => left(one) || (one.kind !== "same" && one.kind !== "kept"));
  if (shown.length === 0) return null;
  const leave = ({ before, duty_id, place }: Duty, on: boolean) => choose(before && duty_id
    ? { ...choices, keep_duty_ids: toggled(choices.keep_duty_ids, duty_id, on) }
    : { ...choices, skip_duties: toggled(choices.skip_duties, place!, on) });
  return (
    <section aria-label={t("amend.duties")}>
      <h3>{t("amend.duties")}</h3>
      <ol className={css.tasks}>
        {shown.map((duty) => (
          <li key={duty.duty_id ?? duty.place} className={css.task}>
            <p className={css.tags}>
              {!duty.before || !duty.after ? <StatusTag tone="warn">{t_of("amend.kind", duty.before ? "removed" : duty.duty_id ? "restored" : "added")}</StatusTag>
                : duty.changes.map((one) => <StatusTag key={one} tone="warn">{t_of("amend.part_changed", one)}</StatusTag>)}
            </p>
            <div className={css.sides}>
              {duty.before && <AmendedSide title={t("amend.before")} side={duty.before} />}
              {duty.after && <AmendedSide title={t("amend.after")} side={duty.after} />}
            </div>
            <Checkbox checked={left(duty)} onChange={(event) => leave(duty, event.target.checked)}>{t(duty.before ? "amend.keep_duty" : "amend.skip_duty")}</Checkbox>
          </li>
        ))}
      </ol>
    </section>
  );
}
