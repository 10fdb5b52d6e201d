import { AuditOutlined, BarChartOutlined, CalendarOutlined, CheckSquareOutlined, DashboardOutlined, FileAddOutlined, FileTextOutlined, SettingOutlined } from "@ant-design/icons";
import { may, type Session } from "@/shared/session/session";
import { t, type Key } from "@/shared/words/words";
import type { Waiting } from "./news";

export interface Entry { path: string; words: Key; icon: React.ReactNode; right: string; waiting?: (counts: Session["counts"], news: Waiting) => number }

// In the order of the work: a plan comes in, is followed, is reported on.
const entries: Entry[] = [
  { path: "/my-work", words: "app.nav.my_work", icon: <CheckSquareOutlined />, right: "see-my-work", waiting: (counts, news) => counts.my_open + news.mendings },
  { path: "/plans", words: "app.nav.plans", icon: <FileTextOutlined />, right: "see-plans", waiting: (counts) => counts.plans_awaiting_approval },
  { path: "/import", words: "app.nav.import", icon: <FileAddOutlined />, right: "see-drafts" },
  { path: "/overview", words: "app.nav.overview", icon: <DashboardOutlined />, right: "see-tracking", waiting: (_, news) => news.comments },
  { path: "/tracking", words: "app.nav.tracking", icon: <BarChartOutlined />, right: "see-tracking", waiting: (counts, news) => counts.difficulties_open + news.mendings_to_recheck },
  { path: "/calendar", words: "app.nav.calendar", icon: <CalendarOutlined />, right: "see-plans" },
  { path: "/reports", words: "app.nav.reports", icon: <AuditOutlined />, right: "see-reports",
    waiting: (counts) => counts.my_reports_due + counts.reports_to_accept + counts.consolidated_awaiting_approval },
  { path: "/administration", words: "app.nav.administration", icon: <SettingOutlined />, right: "see-units" },
];

/** What the server lets this person see, in order. */
export const entries_of = (session: Session): Entry[] => entries.filter((entry) => may(session, entry.right));

/** The entry to which `path` belongs; review belongs to the import. */
export function entry_at(session: Session, path: string): Entry | undefined {
  return entries_of(session).find((entry) => path === entry.path || path.startsWith(`${entry.path}/`));
}

export const entry_words = (entry: Entry) => t(entry.words);
