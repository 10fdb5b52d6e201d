import { LinkOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_instant, format_instant_day } from "@/shared/format/date";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { LinkState, LinkUse, RevokeLink, type Linked } from "./link_parts";
import { NewLinkDialog } from "./new_link_dialog";
import css from "./office.module.css";

/** Links that open one duty or one report without an account: made, looked after and revoked by the standing body. sheet: there is nothing else there. */
export function AccessLinks({ of, offered = true, sheet = false, className }: { of: Linked; offered?: boolean; sheet?: boolean; className?: string | undefined }) {
  const [making, set_making] = useState(false);
  const list = useQuery({
    queryKey: ["links", of.id],
    queryFn: ({ signal }) => (of.kind === "report"
      ? api.get("/api/reports/{id}/links", { path: { id: of.id }, signal })
      : api.get("/api/assignments/{id}/links", { path: { id: of.id }, signal })),
  });
  const place = { className: `${className ?? ""} no-print`, "aria-label": t("links.title") };
  if (list.isLoadingError) return <section {...place}><h2>{t("links.title")}</h2><ErrorState error={list.error} retry={() => void list.refetch()} /></section>;
  if (!list.data) return sheet ? <Loading rows={3} /> : null;
  const can_make = offered && may(list.data, "create");
  if (list.data.items.length === 0 && !can_make) return sheet ? <p className={css.soft}>{t("links.none")}</p> : null;
  return (
    <section {...place}>
      <h2>{t("links.title")}</h2>
      {can_make && (
        <>
          <p className={css.soft}>{t(of.kind === "report" ? "links.report_text" : "links.text")}</p>
          <Button block icon={<LinkOutlined aria-hidden="true" />} onClick={() => set_making(true)}>{t("links.make")}</Button>
        </>
      )}
      <ul className={css.letters_sent}>{list.data.items.map((link) => <li key={link.id}><OneLink link={link} of={of} /></li>)}</ul>
      {making && <NewLinkDialog of={of} close={() => set_making(false)} />}
    </section>
  );
}

function OneLink({ link, of }: { link: Schema<"Link">; of: Linked }) {
  return (
    <>
      <span className={css.link_head}>
        <LinkState link={link} />
        <span>{t("links.until", { day: format_instant_day(link.expires_at) })}</span>
        <RevokeLink link={link} stale={[["links", of.id], ["history", of.kind, of.id]]} />
      </span>
      <small className={css.soft}>{t("links.by", { name: link.created_by.name, at: format_instant(link.created_at) })}</small>
      <small className={css.soft}><LinkUse link={link} /></small>
    </>
  );
}
