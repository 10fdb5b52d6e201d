import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { UserOutlined } from "@ant-design/icons";
import { useLayoutEffect } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { api } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { useSession } from "@/shared/session/session";
import { choose_language, language, t } from "@/shared/words/words";
import { Bell } from "./bell";
import { Keys } from "./keys";
import { useLive } from "./live";
import { Menu } from "./menu";
import { entries_of, entry_at, entry_words } from "./navigation";
import { SearchBox } from "./search_box";
import css from "./shell.module.css";

function Account() {
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const sign_out = useAct(() => api.post("/api/sign-out"), {
    on_done: () => { client.clear(); navigate("/sign-in", { replace: true }); },
  });
  const other = language() === "vi" ? "en" : "vi";
  const roles = session.roles.map(({ role, unit }) => (unit ? `${t(`app.role.${role}`)}, ${unit.short_name ?? unit.name}` : t(`app.role.${role}`)));
  return (
    <Dropdown trigger={["click"]} placement="topLeft" menu={{
      items: [
        { key: "who", type: "group", label: <><strong>{session.user.name}</strong><br />{roles.join("; ")}</> },
        { type: "divider" },
        { key: "account", label: t("app.account_page.title"), onClick: () => navigate("/account") },
        { key: "feeds", label: t("feeds.title"), onClick: () => navigate("/feeds") },
        { key: "password", label: t("app.password.title"), onClick: () => navigate("/password") },
        { key: "language", label: t(`common.language.${other}`), onClick: () => { choose_language(other); window.location.reload(); } },
        { type: "divider" },
        { key: "out", label: t("app.sign_out"), onClick: () => sign_out.mutate() },
      ],
    }}>
      <Button type="text" className={css.account} icon={<UserOutlined aria-hidden />} aria-label={`${t("app.account")}: ${session.user.name}`}>
        <span className={css.name}>{session.user.name}</span>
      </Button>
    </Dropdown>
  );
}

/** The frame of every page: navigation at the side, or at the bottom on a phone. */
export function Shell({ children }: { children: React.ReactNode }) {
  const session = useSession();
  useLive();
  const { pathname } = useLocation();
  const entries = entries_of(session);
  // Until the page says its own, and where it cannot be loaded: the part of the site that it belongs to.
  const part = entry_at(session, pathname);
  useLayoutEffect(() => { document.title = [part && entry_words(part), t("app.name")].filter(Boolean).join(" · "); }, [pathname, part]);
  // The review needs the whole width: the navigation steps back to its icons.
  const full = pathname.startsWith("/import/");
  return (
    <div className={full ? `${css.shell} ${css.narrow}` : css.shell}>
      <a className={css.skip} href="#main">{t("app.skip")}</a>
      <header className={`${css.side} no-print`}>
        <div className={css.brand}>
          <img src="/icon.svg" alt="" width={30} height={30} />
          <span className={css.brand_words}><strong>{t("app.name")}</strong><span>{session.agency.short_name ?? session.agency.name}</span></span>
          <span className={css.phone_account}><Bell /></span>
          <span className={css.phone_account}><Account /></span>
        </div>
        <div className={css.search}><SearchBox /></div>
        <Menu entries={entries} />
        <div className={css.foot}><Account /><Bell /></div>
      </header>
      <Keys entries={entries} own={full} />
      <main id="main" tabIndex={-1} className={full ? `${css.main} ${css.full}` : css.main}>
        <div className="print-only"><div className="print-head"><span>{session.agency.name}</span><span>{t("app.printed", { day: format_day(session.today) })}</span></div></div>
        {children}
      </main>
    </div>
  );
}
