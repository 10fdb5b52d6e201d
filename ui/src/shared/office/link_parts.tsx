import type { QueryKey } from "@tanstack/react-query";
import { Button } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { StatusTag } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";

type Link = Schema<"Link">;
/** What a link opens: a duty or a report, and whose it is. */
export interface Linked { kind: "assignment" | "report"; id: string; unit: string }

/** Open, revoked or over. */
export function LinkState({ link }: { link: Link }) {
  if (link.revoked_at) return <StatusTag tone="quiet">{t("links.revoked")}</StatusTag>;
  return link.open ? <StatusTag tone="active">{t("links.open")}</StatusTag> : <StatusTag tone="quiet">{t("links.over")}</StatusTag>;
}

/** When it was opened, how often something was sent by it. */
export function LinkUse({ link }: { link: Link }) {
  return (
    <>
      {link.opened_at ? t("links.opened", { at: format_instant(link.opened_at) }) : t("links.not_opened")}
      {link.uses > 0 && ` · ${t("links.used", { n: link.uses, at: format_instant(link.used_at) })}`}
    </>
  );
}

export function RevokeLink({ link, stale }: { link: Link; stale: QueryKey[] }) {
  const confirm = useConfirm();
  const revoke = useAct((_: void, idempotency_key) => api.post("/api/links/{id}/revoke", { path: { id: link.id }, idempotency_key }), { done: t("links.revoked"), stale });
  if (!may(link, "revoke")) return null;
  const ask = () => confirm({ title: t("links.revoke_title"), text: t("links.revoke_text"), ok: t("links.revoke"), danger: true, run: () => revoke.mutateAsync() });
  return <Button size="small" loading={revoke.isPending} onClick={ask}>{t("links.revoke")}</Button>;
}
