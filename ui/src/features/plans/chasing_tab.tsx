import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { LadderForm } from "@/shared/office/ladder_form";
import { MakeLetters } from "@/shared/office/make_letters";
import { useAct } from "@/shared/parts/act";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ChasePreview } from "./chase_preview";
import { NoticeRecord } from "./notice_record";
import css from "./plans.module.css";

/** How the units of a plan are reminded: the steps, what they will bring, and what was sent. */
export function ChasingTab({ plan }: { plan: Schema<"Plan"> }) {
  const path = { id: plan.id };
  const chasing = useQuery({ queryKey: ["plan-chasing", plan.id], queryFn: ({ signal }) => api.get("/api/plans/{id}/chasing", { path, signal }) });
  const stale = [["plan-chasing", plan.id], ["history", "plan", plan.id]];
  const save = useAct((body: Schema<"Ladder">) => api.put("/api/plans/{id}/chasing", { path, body }), { done: t("office.chasing.saved"), stale, on_error: () => undefined });
  const share = useAct(() => api.delete("/api/plans/{id}/chasing", { path }), { done: t("office.chasing.saved"), stale });
  if (chasing.isLoadingError) return <ErrorState error={chasing.error} retry={() => void chasing.refetch()} />;
  if (chasing.isPending) return <Loading />;
  const { ladder, own, preview } = chasing.data;
  return (
    <div className={css.overview}>
      <div>
        {plan.status === "issued" && (
          <Panel title={t("letters.title")}>
            <p className={css.soft}>{t("letters.text")}</p>
            <div className={css.letters}>{may(chasing.data, "edit") && <MakeLetters plan_id={plan.id} />}<Link to={`/letters?plan_id=${plan.id}`}>{t("letters.list")}</Link></div>
          </Panel>
        )}
        <ChasePreview plan={plan} on={ladder.on} preview={preview} />
        <NoticeRecord plan_id={plan.id} />
      </div>
      <div>
        <p>{t(own ? "office.chasing.own" : "office.chasing.shared")}</p>
        <LadderForm
          key={JSON.stringify(ladder)} ladder={ladder} editable={may(chasing.data, "edit")} save={save.mutate} pending={save.isPending} error={save.error}
          extra={own ? <Button loading={share.isPending} onClick={() => share.mutate()}>{t("office.chasing.share_again")}</Button> : undefined}
        />
      </div>
    </div>
  );
}
