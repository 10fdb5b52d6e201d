import { fold } from "@/shared/format/fold";
import { language, t } from "@/shared/words/words";

/** A reporting period's label, which the server writes in Vietnamese, in the reader's language; one made by hand stays. */
export function period_words(label: string): string {
  if (language() === "vi") return label;
  const text = fold(label);
  const month = /^thang (\d+)\/(\d+)$/.exec(text);
  if (month) return t("office.period.month", { month: month[1]!, year: month[2]! });
  const quarter = /^quy ([iv]+)\/(\d+)$/.exec(text);
  if (quarter) return t("office.period.quarter", { quarter: quarter[1]!.toUpperCase(), year: quarter[2]! });
  const half = /^6 thang (dau|cuoi) nam (\d+)$/.exec(text);
  if (half) return t(half[1] === "dau" ? "office.period.first_half" : "office.period.second_half", { year: half[2]! });
  const year = /^nam (\d+)$/.exec(text);
  if (year) return t("office.period.year", { year: year[1]! });
  const frequency = { "mot lan": "once", "dinh ky": "periodic", "dot xuat": "ad-hoc" }[text];
  return frequency === undefined ? label : t(`office.frequency.${frequency as "once" | "periodic" | "ad-hoc"}`);
}
