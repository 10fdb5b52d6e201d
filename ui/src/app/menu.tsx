import { MoreOutlined } from "@ant-design/icons";
import { Badge, Drawer } from "antd";
import { useEffect, useState } from "react";
import { NavLink, useLocation } from "react-router-dom";
import { useBottomMenu } from "@/shared/parts/phone";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { entry_words, on_phone, type Entry } from "./navigation";
import { nothing_waits, useNews } from "./news";
import css from "./shell.module.css";

function useWaiting(): (entry: Entry) => number {
  const { counts } = useSession();
  const news = useNews().data?.waiting ?? nothing_waits;
  return (entry) => entry.waiting?.(counts, news) ?? 0;
}

const Count = ({ n }: { n: number }) => (n > 0 ? <Badge count={n} size="small" className={css.waiting} title={t("app.nav.waiting", { n })} /> : null);

function Entries({ entries, look, chosen }: { entries: Entry[]; look: string | undefined; chosen?: () => void }) {
  const waiting = useWaiting();
  return entries.map((entry) => (
    <NavLink key={entry.path} to={entry.path} onClick={chosen} title={entry_words(entry)} className={({ isActive }) => (isActive ? `${look} ${css.active}` : look!)}>
      <span className={css.icon} aria-hidden="true">{entry.icon}</span>
      <span className={css.words}>{entry_words(entry)}</span>
      <Count n={waiting(entry)} />
    </NavLink>
  ));
}

/** The entries that a phone's bar has no room for, in a sheet above it. */
function More({ entries }: { entries: Entry[] }) {
  const [open, set_open] = useState(false);
  const { pathname } = useLocation();
  const waiting = useWaiting();
  useEffect(() => set_open(false), [pathname]);
  const here = entries.some((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`));
  const n = entries.reduce((sum, entry) => sum + waiting(entry), 0);
  return (
    <>
      <button type="button" className={here ? `${css.entry} ${css.active}` : css.entry} aria-haspopup="dialog" aria-expanded={open} onClick={() => set_open(true)}>
        <span className={css.icon} aria-hidden="true"><MoreOutlined /></span>
        <span className={css.words}>{t("app.nav.more")}</span>
        <Count n={n} />
      </button>
      <Drawer open={open} onClose={() => set_open(false)} placement="bottom" height="auto" title={t("app.nav.more_title")} destroyOnHidden>
        <nav className={css.sheet} aria-label={t("app.nav.more_title")}><Entries entries={entries} look={css.sheet_entry} chosen={() => set_open(false)} /></nav>
      </Drawer>
    </>
  );
}

/** The parts of the site: at the side, or on a phone at the bottom, the most used ones and a sheet with the rest. */
export function Menu({ entries }: { entries: Entry[] }) {
  const { bar, rest } = on_phone(entries);
  const bottom = useBottomMenu();
  return (
    <nav className={css.nav} aria-label={t("app.nav")}>
      <Entries entries={bottom ? bar : entries} look={css.entry} />
      {bottom && rest.length > 0 && <More entries={rest} />}
    </nav>
  );
}
