import { Button } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./plans.module.css";

type Delivery = Schema<"Delivery">;

const tones: Record<Delivery["state"], Tone> = { waiting: "neutral", sending: "active", delivered: "good", failed: "warn", "given-up": "bad" };

function state_words({ state, next_at, settled_at }: Delivery): string {
  const at = state === "failed" ? next_at : settled_at;
  return t_of("office.delivery", state, { at: at ? format_instant(at) : "" });
}

/** What became of a reminder on one channel, and why; what failed can be sent again. */
export function DeliveryLine({ plan_id, delivery }: { plan_id: string; delivery: Delivery }) {
  const { channel, to, trouble, tries, answer } = delivery;
  const resend = useAct((_: void, idempotency_key) => api.post("/api/messages/{id}/resend", { path: { id: delivery.id }, idempotency_key }), {
    done: t("office.delivery.resent"), stale: [["plan-chasing", plan_id], ["history", "plan", plan_id]],
  });
  return (
    <div className={css.delivery}>
      <div>{t_of("office.channel", channel)}{to && ` · ${to}`}</div>
      <StatusTag tone={tones[delivery.state]}>{state_words(delivery)}</StatusTag>
      {trouble && <div className={css.wrapped}>{t_of("office.trouble", trouble)}{tries > 1 && `, ${t("office.delivery.tries", { n: tries })}`}{answer && ` (${answer})`}</div>}
      {may(delivery, "resend") && <Button size="small" loading={resend.isPending} aria-label={t("office.delivery.resend_to", { to })} onClick={() => resend.mutate()}>{t("office.delivery.resend")}</Button>}
    </div>
  );
}
