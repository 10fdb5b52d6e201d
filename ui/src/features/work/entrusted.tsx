import { useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api/api";
import { AnswerActs } from "@/shared/office/answer_acts";
import { ExportButton } from "@/shared/office/export_button";
import { PlanName } from "@/shared/office/plan_name";
import { UpdateItem } from "@/shared/office/update_item";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { t } from "@/shared/words/words";
import css from "./work.module.css";

/** Questions and difficulties of other units that the own unit was asked to answer. */
export function Entrusted() {
  const list = useQuery({ queryKey: ["my-difficulties"], queryFn: ({ signal }) => api.get("/api/my/difficulties", { query: { open: true, size: 50 }, signal }) });
  const items = list.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css.entrusted} aria-label={t("work.entrusted")}>
      <h2>{t("work.entrusted")}</h2>
      <p>{t("work.entrusted_text", { n: items.length })} <ExportButton path="/api/my/difficulties.xlsx" query={{ open: true }} small name={t("work.entrusted")} /></p>
      <UnsavedGuard>
        <ul>
          {items.map(({ update, plan, task }) => (
            <li key={update.id}>
              <strong>{task}</strong> <small><PlanName plan={plan} /></small>
              <UpdateItem update={update}><AnswerActs update={update} /></UpdateItem>
            </li>
          ))}
        </ul>
      </UnsavedGuard>
    </section>
  );
}
