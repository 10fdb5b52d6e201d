import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import { behind, type Days } from "./data";
import css from "./overview.module.css";
import { rate_of } from "./scale";

const figures = [
  { standing: "", field: "total", look: "" },
  { standing: "done", field: "done", look: css.done },
  { standing: "under-way", field: "under_way", look: css.under_way },
  { standing: "silent", field: "silent", look: css.silent },
  { standing: "late", field: "late", look: css.late },
] as const;

function change_words(now: number, before: number): string {
  if (now === before) return t("overview.same");
  return now > before ? t("overview.more", { n: now - before }) : t("overview.less", { n: before - now });
}

/** How it stands, each figure with its weeks behind it and its list one press away; and how much was done in time. */
export function KeyFigures({ weeks, filter }: { weeks: Schema<"OverviewWeek">[]; filter: Days }) {
  const now = weeks.at(-1)!.figures;
  const before = weeks.at(-2)?.figures ?? now;
  const rate = rate_of(now);
  return (
    <ul className={css.figures} aria-label={t("overview.figures")}>
      {figures.map(({ standing, field, look }) => (
        <li key={field}>
          <Link to={behind(filter, standing ? { standing } : {})} className={`${css.figure} ${look}`}>
            <span className={css.name}>{t_of("office.standing", standing || "all")}</span>
            <strong>{now.progress[field]}</strong>
            <Spark values={weeks.map((week) => week.figures.progress[field])} />
            <small>{change_words(now.progress[field], before.progress[field])}</small>
          </Link>
        </li>
      ))}
      <li>
        <Link to={behind(filter, { standing: "done" })} className={css.figure}>
          <span className={css.name}>{t("overview.in_time")}</span>
          <strong>{rate ? t("overview.percent", { n: rate.percent }) : "–"}</strong>
          <Spark values={weeks.map((week) => rate_of(week.figures)?.percent ?? 0)} most={100} />
          <small>{rate ? t("overview.in_time_of", { in_time: rate.in_time, fell_due: rate.fell_due }) : t("overview.nothing_due")}</small>
        </Link>
      </li>
    </ul>
  );
}

/** A row of weeks as thin bars; what it tells stands in the table of weeks. */
export function Spark({ values, most = Math.max(1, ...values) }: { values: number[]; most?: number }) {
  const [width, high] = [8, 26];
  return (
    <svg className={css.spark} viewBox={`0 0 ${values.length * width} ${high}`} preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, i) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / most) * high);
        return <rect key={i} x={i * width} y={high - tall} width={width - 2} height={tall} opacity={i === values.length - 1 ? 1 : 0.45} />;
      })}
    </svg>
  );
}
