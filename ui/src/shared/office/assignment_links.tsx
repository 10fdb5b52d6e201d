import { LinkOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_instant, format_instant_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { StatusTag } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { NewLinkDialog } from "./new_link_dialog";
import css from "./office.module.css";

/** Links that open one duty without an account: made, looked after and revoked by the standing body. */
export function AssignmentLinks({ assignment, className }: { assignment: Schema<"AssignmentRow">; className: string | undefined }) {
  const [making, set_making] = useState(false);
  const list = useQuery({
    queryKey: ["links", assignment.id],
    queryFn: ({ signal }) => api.get("/api/assignments/{id}/links", { path: { id: assignment.id }, signal }),
  });
  if (!list.data || (list.data.items.length === 0 && !may(list.data, "create"))) return null;
  return (
    <section className={`${className ?? ""} no-print`} aria-label={t("links.title")}>
      <h2>{t("links.title")}</h2>
      {may(list.data, "create") && (
        <>
          <p className={css.soft}>{t("links.text")}</p>
          <Button block icon={<LinkOutlined aria-hidden="true" />} onClick={() => set_making(true)}>{t("links.make")}</Button>
        </>
      )}
      <ul className={css.letters_sent}>{list.data.items.map((link) => <li key={link.id}><OneLink link={link} assignment_id={assignment.id} /></li>)}</ul>
      {making && <NewLinkDialog assignment={assignment} close={() => set_making(false)} />}
    </section>
  );
}

function OneLink({ link, assignment_id }: { link: Schema<"Link">; assignment_id: string }) {
  const confirm = useConfirm();
  const revoke = useAct((_: void, idempotency_key) => api.post("/api/links/{id}/revoke", { path: { id: link.id }, idempotency_key }), {
    done: t("links.revoked"), stale: [["links", assignment_id], ["history", "assignment", assignment_id]],
  });
  const ask = () => confirm({ title: t("links.revoke_title"), text: t("links.revoke_text"), ok: t("links.revoke"), danger: true, run: () => revoke.mutateAsync() });
  return (
    <>
      <span className={css.link_head}>
        {link.revoked_at ? <StatusTag tone="quiet">{t("links.revoked")}</StatusTag> : link.open ? <StatusTag tone="active">{t("links.open")}</StatusTag> : <StatusTag tone="quiet">{t("links.over")}</StatusTag>}
        <span>{t("links.until", { day: format_instant_day(link.expires_at) })}</span>
        {may(link, "revoke") && <Button size="small" loading={revoke.isPending} onClick={ask}>{t("links.revoke")}</Button>}
      </span>
      <small className={css.soft}>{t("links.by", { name: link.created_by.name, at: format_instant(link.created_at) })}</small>
      <small className={css.soft}>
        {link.opened_at ? t("links.opened", { at: format_instant(link.opened_at) }) : t("links.not_opened")}
        {link.uses > 0 && ` · ${t("links.used", { n: link.uses, at: format_instant(link.used_at) })}`}
      </small>
    </>
  );
}
