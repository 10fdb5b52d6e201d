import type { Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { StatusTag } from "@/shared/parts/status_tag";
import { useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./office.module.css";

type Asked = Schema<"Asked">;

const name_of = ({ to, unit }: Pick<Asked, "to" | "unit">) => unit?.name ?? t_of("office.answerer", to);

/** Who is to answer, by when, whether that day has passed, and how it came to them. */
export function AskedLine({ asked, answered }: { asked: Asked; answered: boolean }) {
  const { today } = useSession();
  const late = !answered && asked.due_on !== null && asked.due_on < today;
  if (answered && asked.steps.length === 0) return null;
  return (
    <div className={css.asked}>
      {!answered && (
        <span>
          {t("office.asked.by", { name: name_of(asked) })}
          {asked.due_on && <> {late ? <StatusTag tone="bad">{t("office.asked.late", { day: format_day(asked.due_on) })}</StatusTag> : t("office.asked.due", { day: format_day(asked.due_on) })}</>}
        </span>
      )}
      {asked.steps.length > 0 && (
        <ol className={css.asked_steps} aria-label={t("office.asked.steps")}>
          {asked.steps.map((step) => (
            <li key={step.at}>
              {t("office.asked.step", { name: name_of(step), by: step.by.name, at: format_instant(step.at) })}
              {step.note !== "" && <>: {step.note}</>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
