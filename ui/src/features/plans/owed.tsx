import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { RoleTag, StandingTag } from "@/shared/office/tags";
import { format_instant_day } from "@/shared/format/date";
import { PlainTable } from "@/shared/parts/plain_table";
import { t } from "@/shared/words/words";
import css from "./plans.module.css";

type Owing = Schema<"Owing">;

/** Which unit owes the task as what, and where it stands. */
export function Owed({ owed, today }: { owed: Owing[]; today: string }) {
  return (
    <section aria-label={t("plans.owed")}>
      <h3 className={css.sub}>{t("plans.owed")}</h3>
      <PlainTable<Owing>
        label={t("plans.owed")} rows={owed} row_key={(row) => row.assignment_id}
        extra={{ pagination: owed.length > 50 ? { pageSize: 50 } : false, scroll: { x: 560 } }}
        columns={[
          {
            title: t("office.unit"),
            render: (_, row) => (
              <>
                <Link to={`/assignments/${row.assignment_id}`}>{row.unit.name}</Link>
                {row.via_group && <div><small>{t("office.party.via_group", { group: row.via_group })}</small></div>}
              </>
            ),
          },
          { title: t("office.party.role"), width: 108, card: "none", render: (_, row) => <RoleTag role={row.role} /> },
          { title: t("plans.standing"), width: 144, card: "plain", render: (_, row) => <><StandingTag standing={row.standing} /><span className="phone-only"><RoleTag role={row.role} /></span></> },
          { title: t("office.due"), width: 112, render: (_, row) => <DueLabel due_on={row.due_on} today={today} done={row.standing === "done"} inline /> },
          { title: t("plans.last_update"), width: 104, render: (_, row) => format_instant_day(row.last_update_at) || "–" },
        ]}
      />
    </section>
  );
}
