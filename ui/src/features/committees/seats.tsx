import { Button, Space } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { format_day } from "@/shared/format/date";
import type { Column } from "@/shared/parts/data_table";
import { PlainTable } from "@/shared/parts/plain_table";
import { EmptyState } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { seat_words, type Committee, type Seat } from "./data";
import { HolderDialog, SeatEndDialog } from "./seat_dialogs";
import { role_words } from "./words";
import css from "./committees.module.css";

/** The members by office, in the order in which a decision lists them. */
export function Seats({ committee: { committee, seats }, can_edit, add }: { committee: Committee; can_edit: boolean; add: () => void }) {
  const [opened, set_opened] = useState<{ seat: Seat; act: "hold" | "end" } | null>(null);
  if (seats.length === 0) return <EmptyState title={t("committees.seats_none")} text={t("committees.seats_none_text")} act={can_edit ? { text: t("committees.add_seats"), run: add } : undefined} />;
  const columns: Column<Seat>[] = [
    {
      title: t("committees.office"), card: "title",
      render: (_, seat) => <div className={css.cell}><span>{seat.office} {seat.unit && <Link to={`/units/${seat.unit.id}`} className={css.unit}>{seat.unit.name}</Link>}</span></div>,
    },
    { title: t("committees.role_label"), width: 170, render: (_, seat) => role_words(seat.role, committee.kind) },
    { title: t("committees.holder"), width: 140, render: (_, seat) => <div className={css.cell}>{seat.holder ?? "–"}<div className={css.soft}>{t("committees.since", { day: format_day(seat.valid_from) })}</div></div> },
    ...(can_edit ? [{
      title: <span className="visually-hidden">{t("committees.acts")}</span>, width: 165, align: "right" as const, card: "plain" as const,
      render: (_: unknown, seat: Seat) => (
        <Space size={4}>
          {seat.role !== "standing-body" && <Button size="small" aria-label={t("committees.hold_one", { seat: seat_words(seat) })} onClick={() => set_opened({ seat, act: "hold" })}>{t("committees.hold")}</Button>}
          <Button size="small" danger aria-label={t("committees.end_one", { seat: seat_words(seat) })} onClick={() => set_opened({ seat, act: "end" })}>{t("committees.end")}</Button>
        </Space>
      ),
    }] : []),
  ];
  const close = () => set_opened(null);
  return (
    <>
      <PlainTable<Seat> label={t("committees.members")} columns={columns} rows={seats} row_key={(seat) => seat.id} />
      {opened?.act === "hold" && <HolderDialog committee_id={committee.id} seat={opened.seat} close={close} />}
      {opened?.act === "end" && <SeatEndDialog committee_id={committee.id} seat={opened.seat} close={close} />}
    </>
  );
}
