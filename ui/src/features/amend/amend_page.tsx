import { useQuery } from "@tanstack/react-query";
import { Radio, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { PageHeader } from "@/shared/parts/page_header";
import { Panel } from "@/shared/parts/panel";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Difference } from "./difference";
import css from "./amend.module.css";

/** Readings of one plan have one title: the file and the day of each tell them apart. */
function choice({ id, symbol, title, file_name, created_at }: Schema<"DraftRow">) {
  const name = [symbol, title ?? file_name].filter(Boolean).join(" – ");
  const from = [file_name, format_instant(created_at)].join(" · ");
  return { value: id, label: `${name} (${from})`, name, from };
}

/** A new or changed text of a running plan: chosen, held against what runs, and only then taken over. */
export function AmendPage() {
  const id = useParams().id!;
  const path = { id };
  const navigate = useNavigate();
  const [draft_id, set_draft] = useState<string | null>(null);
  const [whole, set_whole] = useState(true);
  const known = useQuery({ queryKey: ["amendments", id], queryFn: ({ signal }) => api.get("/api/plans/{id}/amendments", { path, signal }) });
  const plan = useQuery({ queryKey: ["plan", id], queryFn: ({ signal }) => api.get("/api/plans/{id}", { path, signal }) });
  const drafts = useQuery({ queryKey: ["drafts", "to-amend"], queryFn: ({ signal }) => api.get("/api/drafts", { query: { size: 200 }, signal }) });
  if (known.isLoadingError) return <ErrorState error={known.error} retry={() => void known.refetch()} />;
  if (known.isPending || plan.isPending || drafts.isPending) return <Loading />;
  const choices = (drafts.data?.items ?? []).filter((one) => !one.plan_id && !one.deleted_at);
  return (
    <>
      <PageHeader title={t("amend.title")} text={plan.data?.title ?? ""} back={{ to: `/plans/${id}`, text: t("amend.to_plan") }} acts={known.data.items.length > 0 && <ExportButton path="/api/plans/{id}/amendments.xlsx" of={path} name={t("amend.earlier")} />} />
      {may(known.data, "amend") && (
        <Panel title={t("amend.document")}>
          <p className={css.soft}>{t("amend.text")}</p>
          {choices.length === 0 ? <EmptyState title={t("amend.no_drafts")} text={t("amend.no_drafts_text")} act={{ text: t("amend.import"), run: () => navigate("/import") }} /> : (
            <div className={css.choice}>
              <Select
                className={css.draft!} aria-label={t("amend.choose")} placeholder={t("amend.choose")} value={draft_id} onChange={set_draft} showSearch optionFilterProp="label"
                options={choices.map(choice)}
                optionRender={({ data: { name, from } }) => <><div>{name}</div><div className={css.soft}>{from}</div></>}
              />
              <Radio.Group value={whole} onChange={(event) => set_whole(event.target.value as boolean)} aria-label={t("amend.scope")} options={[{ value: true, label: t("amend.whole") }, { value: false, label: t("amend.part") }]} />
            </div>
          )}
        </Panel>
      )}
      {draft_id && <Difference key={`${draft_id} ${whole}`} plan_id={id} draft_id={draft_id} whole={whole} />}
      {known.data.items.length > 0 && <Earlier items={known.data.items} />}
    </>
  );
}

function Earlier({ items }: { items: Schema<"Amendment">[] }) {
  return (
    <Panel title={t("amend.earlier")}>
      <ul className={css.plain}>
        {items.map(({ id, draft_id, file_name, revision, added, changed, removed, duties, events, lines, by, at }) => (
          <li key={id}>
            <Link to={`/import/${draft_id}`}>{file_name}</Link> – {t("amend.counts", { added, changed, removed })}{duties > 0 && ` ${t("amend.duties_changed", { n: duties })}`}{events + lines > 0 && ` ${t("amend.programme_changed", { n: events + lines })}`}
            <div className={css.soft}>{[revision === null ? t("amend.part") : t("amend.revision", { n: revision }), by.name, format_instant(at)].join(" · ")}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
