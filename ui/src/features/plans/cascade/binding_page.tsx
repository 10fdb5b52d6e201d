import { Alert } from "antd";
import { useState } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { BindingForm } from "./binding_form";
import { useBinding } from "./data";
import css from "./cascade.module.css";

/** Which task of a unit's plan answers which clause of the plan above: proposed by likeness, settled here. */
export function BindingPage() {
  const { id, parent } = useParams() as { id: string; parent: string };
  const [owner, set_owner] = useState<string>();
  const binding = useBinding(id, parent, owner);
  const navigate = useNavigate();
  const [reloaded, set_reloaded] = useState(0);
  const reload = () => void binding.refetch().then(() => set_reloaded((n) => n + 1));
  if (binding.isLoadingError) return <ErrorState error={binding.error} retry={() => void binding.refetch()} />;
  if (!binding.data) return <Loading rows={10} />;
  const { child, parent: above, tasks, bound } = binding.data;
  const name = (plan: typeof child) => plan.short_name ?? plan.name;
  return (
    <div className={css.binding}>
      <PageHeader title={t("cascade.bind_title")} text={t("cascade.child_and_parent", { child: name(child), parent: name(above) })} back={{ to: `/plans/${id}`, text: name(child) }} />
      {tasks.length === 0 ? <EmptyState title={t("cascade.no_tasks")} text={t("cascade.no_tasks_text")} /> : (
        <UnsavedGuard>
          {!bound && may(binding.data, "bind") && <Alert type="info" showIcon className={css.notice} message={t("cascade.proposed")} />}
          <BindingForm
            key={`${owner ?? ""} ${bound} ${reloaded}`} binding={binding.data} set_owner={set_owner} reload={reload} on_bound={() => void navigate(`/plans/${above.id}?tab=coverage`)}
            on_unbound={() => void navigate(`/plans/${child.id}`)}
          />
        </UnsavedGuard>
      )}
    </div>
  );
}
