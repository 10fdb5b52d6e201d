import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./delivery.module.css";

type Delivery = Schema<"Delivery">;

const tones: Record<Delivery["state"], Tone> = { waiting: "neutral", sending: "active", delivered: "good", failed: "warn", "given-up": "bad" };

function state_words({ state, next_at, settled_at }: Delivery): string {
  const at = state === "failed" ? next_at : settled_at;
  return t_of("office.delivery", state, { at: at ? format_instant(at) : "" });
}

/** What became of a reminder on one channel, and why; what failed can be sent again. */
export function DeliveryLine({ stale, delivery }: { stale: string[][]; delivery: Delivery }) {
  const { channel, to, trouble, tries, answer } = delivery;
  const resend = useAct((_: void, idempotency_key) => api.post("/api/messages/{id}/resend", { path: { id: delivery.id }, idempotency_key }), {
    done: t("office.delivery.resent"), stale,
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

/** The letters that said that there is news of a comment or a check, for who sees all; nothing where none was sent. */
export function Letters({ of, id }: { of: "comments" | "inspections"; id: string }) {
  const sees_all = may(useSession(), "see-tracking");
  const key = ["letters-about", of, id];
  const letters = useQuery({
    queryKey: key, enabled: sees_all,
    queryFn: ({ signal }) => (of === "comments" ? api.get("/api/comments/{id}/letters", { path: { id }, signal }) : api.get("/api/inspections/{id}/letters", { path: { id }, signal })),
  });
  if (!letters.data || letters.data.items.length === 0) return null;
  return (
    <section className={css.letters} aria-label={t("office.letters")}>
      <h2>{t("office.letters")}</h2>
      {letters.data.items.map((one) => <DeliveryLine key={one.id} stale={[key]} delivery={one} />)}
    </section>
  );
}
