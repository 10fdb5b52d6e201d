import { Space, Typography } from "antd";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { days_left_words, due_tone, type DueTone } from "./due";
import css from "./office.module.css";

const text_type: Record<DueTone, "danger" | "warning" | "secondary" | undefined> = {
  none: "secondary", met: "secondary", later: undefined, soon: "warning", past: "danger",
};

/** The deadline's day and, below or beside it, how far away it is. */
export function DueLabel({ due_on, today, done = false, inline = false }: {
  due_on: string | null; today: string; done?: boolean; inline?: boolean;
}) {
  if (due_on === null) return <Typography.Text type="secondary">{t("office.due.none")}</Typography.Text>;
  const tone = due_tone(due_on, today, done);
  const words = days_left_words(due_on, today, done);
  return (
    <Space direction={inline ? "horizontal" : "vertical"} size={inline ? 8 : 0} wrap className={css.due_label}>
      <span className={css.figures}>{format_day(due_on)}</span>
      {words !== "" && <Typography.Text type={text_type[tone]} strong={tone === "past"} className={css.due_left}>{words}</Typography.Text>}
    </Space>
  );
}
