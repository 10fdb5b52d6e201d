import { ApartmentOutlined, AuditOutlined, BarChartOutlined, CalendarOutlined, CheckSquareOutlined, DashboardOutlined, FileAddOutlined, FileTextOutlined, SettingOutlined } from "@ant-design/icons";
import { may, type Session } from "@/shared/session/session";
import { t, type Key } from "@/shared/words/words";
import type { Waiting } from "./news";

export interface Entry { path: string; words: Key; icon: React.ReactNode; right: string; waiting?: (counts: Session["counts"], news: Waiting) => number; often?: boolean }

// In the order of the work: a plan comes in, is followed, is reported on.
const entries: Entry[] = [
  { path: "/my-work", often: true, words: "app.nav.my_work", icon: <CheckSquareOutlined />, right: "see-my-work", waiting: (counts, news) => counts.my_open + news.mendings },
  { path: "/plans", often: true, words: "app.nav.plans", icon: <FileTextOutlined />, right: "see-plans", waiting: (counts) => counts.plans_awaiting_approval },
  { path: "/import", words: "app.nav.import", icon: <FileAddOutlined />, right: "see-drafts" },
  { path: "/overview", often: true, words: "app.nav.overview", icon: <DashboardOutlined />, right: "see-tracking", waiting: (_, news) => news.comments },
  { path: "/tracking", often: true, words: "app.nav.tracking", icon: <BarChartOutlined />, right: "see-tracking", waiting: (counts, news) => counts.difficulties_open + news.mendings_to_recheck },
  { path: "/calendar", words: "app.nav.calendar", icon: <CalendarOutlined />, right: "see-plans" },
  { path: "/reports", often: true, words: "app.nav.reports", icon: <AuditOutlined />, right: "see-reports",
    waiting: (counts) => counts.my_reports_due + counts.reports_to_accept + counts.consolidated_awaiting_approval },
  { path: "/my-unit", words: "app.nav.my_unit", icon: <ApartmentOutlined />, right: "see-my-unit" },
  { path: "/administration", words: "app.nav.administration", icon: <SettingOutlined />, right: "see-units" },
];

/** What the server lets this person see, in order. */
export const entries_of = (session: Session): Entry[] => entries.filter((entry) => may(session, entry.right));

const room = 5;

/** What a phone's bar has room for, and the rest: what is used most on the way stays, in its order. */
export function on_phone(all: Entry[]): { bar: Entry[]; rest: Entry[] } {
  if (all.length <= room) return { bar: all, rest: [] };
  const often = all.filter((entry) => entry.often).slice(0, room - 1);
  const bar = [...often, ...all.filter((entry) => !entry.often)].slice(0, room - 1);
  return { bar: all.filter((entry) => bar.includes(entry)), rest: all.filter((entry) => !bar.includes(entry)) };
}

/** The entry to which `path` belongs; review belongs to the import. */
export function entry_at(session: Session, path: string): Entry | undefined {
  return entries_of(session).find((entry) => path === entry.path || path.startsWith(`${entry.path}/`));
}

export const entry_words = (entry: Entry) => t(entry.words);
