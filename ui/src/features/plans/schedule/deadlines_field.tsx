import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { t } from "@/shared/words/words";
import { deadline_words } from "./model";
import { OffsetField } from "./offset_field";
import css from "./schedule.module.css";

type Deadline = Schema<"EventDeadline">;
const recurrent = ["monthly", "quarterly", "half-yearly", "yearly"];

/** Tasks of the plan, and its reports that fall due once. */
function useChoices(plan_id: string) {
  const path = { id: plan_id };
  const tasks = useQuery({ queryKey: ["plan-tasks", plan_id, "choices"], queryFn: ({ signal }) => api.get("/api/plans/{id}/tasks", { path, query: { size: 200 }, signal }) });
  const duties = useQuery({ queryKey: ["report-duties", plan_id], queryFn: ({ signal }) => api.get("/api/plans/{id}/report-duties", { path, signal }) });
  return [
    ...(tasks.data?.items ?? []).map(({ id, ordinal, text }) => ({ kind: "task" as const, id, text: deadline_words({ kind: "task", ordinal, text }) })),
    ...(duties.data ?? []).filter((one) => !one.deleted_at && !recurrent.includes(one.frequency)).map(({ id, title }) => ({ kind: "report" as const, id, text: deadline_words({ kind: "report", ordinal: 0, text: title }) })),
  ];
}

/** The deadlines that are counted from an event, each by how far. */
export function DeadlinesField({ plan, value = [], onChange }: { plan: Schema<"Plan">; value?: Deadline[]; onChange?: (value: Deadline[]) => void }) {
  const choices = useChoices(plan.id);
  const text_of = (id: string) => choices.find((one) => one.id === id)?.text ?? "";
  const add = (id: string) => {
    const found = choices.find((one) => one.id === id);
    if (found) onChange?.([...value, { kind: found.kind, id, side: "after", days: 5, working_days: true }]);
  };
  return (
    <>
      {value.length > 0 && (
        <ul className={css.deadlines}>
          {value.map((one) => (
            <li key={one.id}>
              <span>{text_of(one.id)}</span>
              <OffsetField value={one} onChange={(offset) => onChange?.(value.map((it) => (it.id === one.id ? { ...it, ...offset } : it)))} />
              <Button type="text" size="small" icon={<CloseOutlined aria-hidden="true" />} aria-label={t("schedule.unbind", { text: text_of(one.id) })} onClick={() => onChange?.(value.filter((it) => it.id !== one.id))} />
            </li>
          ))}
        </ul>
      )}
      <Select
        showSearch className={css.pick!} value={null} placeholder={t("schedule.bind_pick")} aria-label={t("schedule.bind")} onChange={add}
        options={choices.filter((one) => !value.some((it) => it.id === one.id)).map(({ id, text }) => ({ value: id, label: text }))}
        filterOption={(typed, option) => fold(String(option?.label)).includes(fold(typed))}
      />
    </>
  );
}
