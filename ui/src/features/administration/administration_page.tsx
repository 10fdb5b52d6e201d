import { ApartmentOutlined } from "@ant-design/icons";
import { Tabs } from "antd";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router-dom";
import { PageHeader } from "@/shared/parts/page_header";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { AgencyTab } from "./agency_tab";
import { CalendarTab } from "./calendar_tab";
import { ChainTab } from "./chain_tab";
import { ChannelsTab } from "./channels_tab";
import { ChasingTab } from "./chasing_tab";
import { FocalPointsTab } from "./focal_points_tab";
import { GroupsTab } from "./groups_tab";
import { LearnedTab } from "./learned_tab";
import { LintTab } from "./lint_tab";
import { ReorganisationTab } from "./reorganisation_tab";
import { UnitsTab } from "./units_tab";
import { UsersTab } from "./users_tab";

const tabs: { key: string; right: string; children: ReactNode }[] = [
  { key: "units", right: "see-units", children: <UnitsTab /> },
  { key: "groups", right: "see-units", children: <GroupsTab /> },
  { key: "focal_points", right: "see-focal-points", children: <FocalPointsTab /> },
  { key: "reorganisation", right: "administer", children: <ReorganisationTab /> },
  { key: "learned", right: "see-learned", children: <LearnedTab /> },
  { key: "checks", right: "see-learned", children: <LintTab /> },
  { key: "users", right: "administer", children: <UsersTab /> },
  { key: "calendar", right: "see-units", children: <CalendarTab /> },
  { key: "chasing", right: "see-units", children: <ChasingTab /> },
  { key: "channels", right: "administer", children: <ChannelsTab /> },
  { key: "agency", right: "administer", children: <AgencyTab /> },
  { key: "chain", right: "administer", children: <ChainTab /> },
];

/** Who is who: units, groups, focal points, users, and the agency's own settings. */
export function AdministrationPage() {
  const session = useSession();
  const [search, set_search] = useSearchParams();
  const shown = tabs.filter(({ right }) => may(session, right));
  const active = shown.find(({ key }) => key === search.get("tab")) ?? shown[0];
  return (
    <>
      <PageHeader title={t("administration.title")} acts={may(session, "see-units") && <Link to="/committees"><ApartmentOutlined aria-hidden="true" /> {t("committees.open")}</Link>} />
      <Tabs
        {...(active ? { activeKey: active.key } : {})} destroyOnHidden onChange={(tab) => set_search({ tab }, { replace: true })}
        items={shown.map(({ key, children }) => ({ key, label: t_of("administration.tab", key), children }))}
      />
    </>
  );
}
