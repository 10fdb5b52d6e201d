import { Input, Pagination, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { ExportButton } from "@/shared/office/export_button";
import { RoleTag, StandingTag } from "@/shared/office/tags";
import { format_instant_day } from "@/shared/format/date";
import { PlainTable } from "@/shared/parts/plain_table";
import { t, t_of } from "@/shared/words/words";
import { useOwed, type OwedAsked } from "./data";
import css from "./plans.module.css";

type Owing = Schema<"Owing">;
type Standing = Schema<"Standing">;
const standings: Standing[] = ["late", "silent", "under-way", "done"];

/** Which unit owes the task as what, and where it stands: what needs attention first. */
export function Owed({ detail, today }: { detail: Schema<"TaskDetail">; today: string }) {
  const [asked, set_asked] = useState<OwedAsked>({ page: 1 });
  const owed = useOwed(detail, asked);
  const { progress } = detail.task;
  const many = detail.owed.total > detail.owed.size;
  return (
    <section aria-label={t("plans.owed")}>
      <div className={css.owed_head}>
        <h3 className={css.sub}>{t("plans.owed")}</h3>
        {detail.owed.total > 0 && <ExportButton path="/api/tasks/{id}/owed.xlsx" of={{ id: detail.task.id }} query={{ ...(asked.q && { q: asked.q }), ...(asked.standing && { standing: asked.standing }) }} small name={t("plans.owed")} />}
      </div>
      {many && (
        <div className={`${css.filters} no-print`}>
          <Input.Search
            allowClear placeholder={t("plans.owed.search")} aria-label={t("plans.owed.search")} className={css.search}
            onSearch={(q) => set_asked({ ...asked, page: 1, q })}
          />
          <Select
            aria-label={t("plans.standing")} value={asked.standing ?? ("" as const)} className={css.select}
            onChange={(standing: Standing | "") => set_asked({ ...asked, page: 1, standing: standing || undefined })}
            options={[
              { value: "", label: `${t("office.standing.all")} (${progress.total})` },
              ...standings.map((one) => ({ value: one, label: `${t_of("office.standing", one)} (${progress[one === "under-way" ? "under_way" : one]})` })),
            ]}
          />
        </div>
      )}
      <PlainTable<Owing>
        label={t("plans.owed")} rows={owed.data?.items ?? []} row_key={(row) => row.assignment_id}
        extra={{ scroll: { x: 560 } }}
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
      {many && (
        <Pagination
          align="end" hideOnSinglePage showSizeChanger={false} current={asked.page} pageSize={detail.owed.size} total={owed.data?.total ?? 0}
          onChange={(page) => set_asked({ ...asked, page })}
        />
      )}
    </section>
  );
}
