// Who did what with a document that was sent, in words.
import type { Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";

type Dispatch = Schema<"Dispatch">;

/** The evidence behind the state, the latest first: who, when, how. */
export function evidence_words({ received, handing, opened, sent_on, in_product, unit, state, can }: Dispatch): string[] {
  const out: string[] = [];
  if (received) out.push(t("dispatches.received_by", { name: received.by.name, at: format_instant(received.at) }));
  if (opened && opened.at !== received?.at) out.push(t("dispatches.opened_by", { name: opened.by.name, at: format_instant(opened.at) }));
  if (handing) {
    out.push(t("dispatches.handed_by", { way: t_of("dispatches.way", handing.way), day: format_day(handing.handed_on), name: handing.by.name }));
    if (handing.note) out.push(handing.note);
  }
  // Who can receive it here has an account by now.
  if (out.length === 0 && state !== "filed" && (in_product || !can.includes("receive"))) out.push(in_product ? t("dispatches.sent_on", { day: format_day(sent_on) }) : t(unit ? "dispatches.no_account" : "dispatches.outside"));
  return out;
}

/** How the document names it, and for what: "Các sở, ban, ngành – để thực hiện". */
export function line_words({ line, name, purpose, unit, resolved_on }: Dispatch): string {
  const printed = line === null ? t("dispatches.charged") : line === name ? "" : line;
  const now = unit && unit.name !== name ? t(resolved_on ? "dispatches.is" : "dispatches.now", { unit: unit.name }) : "";
  return [printed, purpose ? t_of("office.purpose", purpose) : "", now].filter(Boolean).join(" · ");
}
