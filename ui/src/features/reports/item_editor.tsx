import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import { Sources } from "./sources";
import { TextBlock } from "./text_block";
import css from "./reports.module.css";

type Item = Schema<"ReportItem">;

/** One statement of the report: of a task under the task's words, else under a heading of its own. */
export function ItemEditor({ item, report, change, remove }: {
  item: Item; report: Schema<"Report">; change: (item: Item) => void; remove: () => void;
}) {
  const name = item.heading || t("reports.item");
  return (
    <article className={css.item} aria-label={name}>
      <div className={css.item_head}>
        {item.task_id
          ? <h3>{item.heading}</h3>
          : <Input value={item.heading} aria-label={t("reports.heading")} placeholder={t("reports.heading")} maxLength={500} onChange={(event) => change({ ...item, heading: event.target.value })} />}
        <Button className="no-print" type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("reports.remove_item", { name })} onClick={remove} />
      </div>
      <TextBlock label={t("reports.item_text", { name })} value={item.text} change={(text) => change({ ...item, text })} />
      <Sources report={report} item={item} />
    </article>
  );
}
