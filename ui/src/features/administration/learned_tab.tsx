import { Segmented, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_instant_day } from "@/shared/format/date";
import type { Column } from "@/shared/parts/data_table";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { LearnedForm, meaning_words } from "./learned_form";
import { Records } from "./records";
import css from "./administration.module.css";

type Learned = Schema<"Learned">;
type Kind = Learned["kind"];

const kinds: Kind[] = ["name", "heading", "column"];

/** What the program learned from corrections: looked through, put right, taken back. */
export function LearnedTab() {
  const can = may(useSession(), "see-learned");
  const [kind, set_kind] = useState<Kind | "all">("all");
  return (
    <>
      <p className={css.notice}>{t("administration.learned.text")}</p>
      <Records<Learned>
        key={kind} area="learned" label={t("administration.tab.learned")} add={can ? t("administration.learned.add") : undefined} edit_title={t("administration.learned.edit")}
        name_of={(learned) => `“${learned.text}”`} columns={columns} empty_text={t("administration.learned.empty_text")}
        load={(query, signal) => api.get("/api/learned", { query: { ...query, ...(kind === "all" ? {} : { learned_kind: kind }) }, signal })}
        remove={(id) => api.delete("/api/learned/{id}", { path: { id } })}
        restore={(id, idempotency_key) => api.post("/api/learned/{id}/restore", { path: { id }, idempotency_key })}
        sheet={{ path: "/api/learned.xlsx", query: kind === "all" ? {} : { learned_kind: kind } }}
        form={(learned, close) => <LearnedForm learned={learned} close={close} />}
        tools={
          <Segmented<Kind | "all">
            aria-label={t("administration.learned.kind")} value={kind} onChange={set_kind}
            options={[{ value: "all", label: t("administration.learned.all") }, ...kinds.map((one) => ({ value: one, label: t_of("administration.learned.kinds", one) }))]}
          />
        }
      />
    </>
  );
}

const columns: Column<Learned>[] = [
  {
    title: t("administration.learned.printed"), sort: "text",
    render: (_, learned) => <div className={css.cell}><span className={css.name}>{learned.text}</span><small><Tag>{t_of("administration.learned.kinds", learned.kind)}</Tag></small></div>,
  },
  { id: "meaning", title: t("administration.learned.meaning"), render: (_, learned) => learned.target_name ?? meaning_words(learned.kind, learned.meaning) },
  {
    id: "from", title: t("administration.learned.from"), sort: "created_at",
    render: (_, learned) => (
      <div className={css.cell}>
        <span>{learned.plan_id ? <Link to={`/plans/${learned.plan_id}`}>{learned.draft_title}</Link> : learned.draft_title ?? t("administration.learned.by_hand")}</span>
        <small>{learned.by.name} · {format_instant_day(learned.created_at)}</small>
      </div>
    ),
  },
];
