import { SyncOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { may } from "@/shared/session/session";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import type { Letter, LetterActs } from "./data";
import css from "./letters.module.css";

type Item = Schema<"LetterItem">;

/** What the letter lists, by units, as it stood on the day that it was drawn up. */
export function LetterItems({ letter, acts }: { letter: Letter; acts: LetterActs }) {
  const units = new Map<string, Item[]>();
  for (const item of letter.list) units.set(item.unit.id, [...(units.get(item.unit.id) ?? []), item]);
  return (
    <section className={css.panel} aria-label={t("letters.part.list")}>
      <h2>{t("letters.part.list")}</h2>
      <div className={css.list_head}>
        <span className={css.soft}>{t("letters.list_of", { n: letter.list.length, day: format_day(letter.drawn_up_on) })}</span>
        {may(letter, "refresh") && <Button size="small" icon={<SyncOutlined aria-hidden="true" />} loading={acts.refresh.isPending} onClick={() => acts.refresh.mutate()}>{t("letters.refresh")}</Button>}
      </div>
      <div className={css.units}>
        {[...units.values()].map((items) => (
          <div key={items[0]!.unit.id}>
            <h3>{items[0]!.unit.name}</h3>
            <ul className={css.items}>{items.map((item) => <li key={item.assignment_id ?? item.report_id}><One item={item} /></li>)}</ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function One({ item }: { item: Item }) {
  const standing = item.reason === "late" ? t("letters.late_by", { n: item.working_days }) : t_of("letters.reason", item.reason);
  return (
    <>
      <Link to={item.report_id ? `/reports/${item.report_id}` : `/assignments/${item.assignment_id}`} className={css.item_text}>{item.text}</Link>
      <span className={css.tags}>
        {item.due_on && <span className={css.soft}>{format_day(item.due_on)}</span>}
        {item.done ? <StatusTag tone="good">{t("letters.done")}</StatusTag> : <StatusTag tone={item.reason === "late" ? "bad" : "warn"}>{standing}</StatusTag>}
      </span>
    </>
  );
}
