import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { address, ApiError } from "@/shared/api/client";
import { upload } from "@/shared/api/upload";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { FileDrop } from "@/shared/parts/file_drop";
import { Panel } from "@/shared/parts/panel";
import { ErrorState } from "@/shared/parts/states";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import { documents_taken } from "./documents_taken";
import css from "./office.module.css";

type Handed = Schema<"HandedPlan">;
const tone: Record<Schema<"HandedState">, Tone> = { reading: "active", failed: "bad", waiting: "warn", confirmed: "good", declined: "quiet", withdrawn: "quiet" };

/** Units' own plans that carry this one out: a unit hands its own in here and sees how it stands; the standing body sees all of them. */
export function HandedPlans({ plan_id }: { plan_id: string }) {
  const key = ["handed-plans", plan_id];
  const list = useQuery({
    queryKey: key, queryFn: ({ signal }) => api.get("/api/plans/{id}/handed-plans", { path: { id: plan_id }, signal }),
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === "reading") ? 1500 : false),
  });
  const [unit_id, set_unit_id] = useState<string | null>(null);
  const [refused, set_refused] = useState<string | null>(null);
  const units = list.data?.units ?? [];
  const unit = unit_id ?? units[0]?.id;
  const send = useAct(
    ({ file }: { file: File; name: string; size: number }, idempotency_key) =>
      upload<Schema<"HandedPlans">>(address("/api/plans/{id}/handed-plans", { id: plan_id }, unit ? { unit_id: unit } : {}), file, { idempotency_key }),
    { stale: [key], on_error: () => undefined },
  );
  if (list.isLoadingError) return <Panel title={t("own_unit.plans")}><ErrorState error={list.error} retry={() => void list.refetch()} /></Panel>;
  if (!list.data) return null;
  const may_send = may(list.data, "hand-in");
  if (list.data.items.length === 0 && !may_send) return null;
  const title = units.length > 0 ? t("own_unit.plans") : t("own_unit.plans_of_units");
  const secret = send.error instanceof ApiError && send.error.status === 451;
  return (
    <Panel title={title}>
      {may_send && (
        <div className="no-print">
          <p className={css.soft}>{t("own_unit.plans_text")}</p>
          {units.length > 1 && (
            <Select
              className={css.handing_unit!} aria-label={t("office.unit")} value={unit!} onChange={set_unit_id} options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <FileDrop
            compact accept={documents_taken} title={send.isPending ? t("own_unit.plans_sending") : t("own_unit.plans_drop")} disabled={send.isPending}
            on_files={([file]) => { set_refused(null); if (file) send.mutate({ file, name: file.name, size: file.size }); }} on_refused={set_refused}
          />
          {refused && <Alert className={css.handed_alert!} type="error" showIcon message={refused} />}
          {send.isError && <Alert className={css.handed_alert!} role="alert" type={secret ? "warning" : "error"} showIcon message={secret ? t("import.refused") : error_words(send.error)} description={secret ? error_words(send.error) : undefined} />}
        </div>
      )}
      <ul className={css.handed} aria-label={title}>{list.data.items.map((one) => <li key={one.id}><OneHanded one={one} stale={key} /></li>)}</ul>
    </Panel>
  );
}

function OneHanded({ one, stale }: { one: Handed; stale: string[] }) {
  const name = one.plan?.name ?? one.title ?? one.file_name;
  const to = one.plan ? `/plans/${one.plan.id}` : one.draft_id && one.state === "waiting" ? `/import/${one.draft_id}` : null;
  return (
    <>
      <div className={css.handed_head}>
        <StatusTag tone={tone[one.state]}>{t_of("own_unit.plan_state", one.state)}</StatusTag>
        {to ? <Link to={to}>{name}</Link> : <strong>{name}</strong>}
        {may(one, "withdraw") && <Withdraw one={one} name={name} stale={stale} />}
      </div>
      <small className={css.soft}>{[...(name === one.file_name ? [] : [one.file_name]), one.unit.name, one.by.name, format_instant(one.handed_at)].join(" · ")}</small>
      {one.state === "declined" && <small className={css.soft}>{t("own_unit.plan_declined")}</small>}
      {one.error && <small className={css.bad}>{error_words(new ApiError(422, one.error.code, one.error.field, Object.fromEntries(one.error.params.map(({ name: of, value }) => [of, value]))))}</small>}
    </>
  );
}

/** While nobody confirmed it, the unit takes its plan back. */
function Withdraw({ one, name, stale }: { one: Handed; name: string; stale: string[] }) {
  const confirm = useConfirm();
  const withdraw = useAct((_: void, idempotency_key) => api.post("/api/handed-plans/{id}/withdraw", { path: { id: one.id }, idempotency_key }), { done: t("own_unit.plan_withdrawn"), stale: [stale] });
  return (
    <Button
      className="no-print" size="small" loading={withdraw.isPending} aria-label={t("own_unit.plan_withdraw_of", { name })}
      onClick={() => confirm({ title: t("own_unit.plan_withdraw_of", { name }), text: t("own_unit.plan_withdraw_text"), ok: t("own_unit.plan_withdraw"), danger: true, run: () => withdraw.mutateAsync() })}
    >
      {t("own_unit.plan_withdraw")}
    </Button>
  );
}
