import { Form, InputNumber, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { t } from "@/shared/words/words";
import css from "./reports.module.css";

type Frequency = Schema<"Frequency">;
export type Rule = Schema<"ReportRule">;

export const no_rule: Rule = { day: null, month: null, bound: null, starts_on: null };
const months: Partial<Record<Frequency, number>> = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 };

/** When a report that recurs falls due; nothing for the others. */
export function RuleFields({ frequency }: { frequency: Frequency }) {
  const count = months[frequency];
  if (count === undefined) return null;
  const of_period = Array.from({ length: count }, (_, index) => ({
    value: index + 1, label: index + 1 === count ? t("reports.rule.last_month") : t("reports.rule.month_of_period", { n: index + 1 }),
  }));
  return (
    <>
      <div className={css.pair}>
        <Form.Item name={["rule", "bound"]} label={t("reports.rule.bound")}>
          <Select allowClear options={[{ value: "before", label: t("reports.rule.before") }, { value: "by", label: t("reports.rule.by") }]} />
        </Form.Item>
        <Form.Item name={["rule", "day"]} label={t("reports.rule.day")} extra={t("reports.rule.day_text")}>
          <InputNumber min={1} max={31} precision={0} />
        </Form.Item>
      </div>
      <div className={css.pair}>
        <Form.Item name={["rule", "month"]} label={t("reports.rule.month")}>
          <Select allowClear placeholder={t("reports.rule.last_month")} options={[...of_period, { value: count + 1, label: t("reports.rule.month_after") }]} />
        </Form.Item>
        <Form.Item name={["rule", "starts_on"]} label={t("reports.rule.starts_on")}><DayField /></Form.Item>
      </div>
    </>
  );
}

/** What the form holds, as the server takes it: what was cleared is null, and what does not recur has no rule. */
export const rule_input = (rule: Partial<Rule> | undefined, frequency: Frequency): Rule =>
  (months[frequency] === undefined ? no_rule
    : { day: rule?.day ?? null, month: rule?.month ?? null, bound: rule?.bound ?? null, starts_on: rule?.starts_on ?? null });
