import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";

type Row = Schema<"InspectionRow">;

/** When it is to be held, or was. */
export function days_words({ held_on, starts_on, ends_on }: Pick<Row, "held_on" | "starts_on" | "ends_on">): string {
  if (held_on) return t("inspections.held", { day: format_day(held_on) });
  return starts_on === ends_on ? format_day(starts_on) : t("inspections.from_to", { from: format_day(starts_on), to: format_day(ends_on) });
}

/** What is still to be done about it, and what was late. */
export const counts_words = ({ to_mend, to_recheck, late }: Pick<Row, "to_mend" | "to_recheck" | "late">): string =>
  [to_mend > 0 && t("inspections.to_mend_n", { n: to_mend }), to_recheck > 0 && t("inspections.to_recheck_n", { n: to_recheck }), late > 0 && t("inspections.late_n", { n: late })]
    .filter(Boolean).join(" · ");
