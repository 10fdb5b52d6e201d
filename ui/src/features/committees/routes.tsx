import type { RouteObject } from "react-router-dom";

export const committees_routes: RouteObject[] = [
  { path: "committees", lazy: async () => ({ Component: (await import("./committees_page")).CommitteesPage }) },
  { path: "committees/:id", lazy: async () => ({ Component: (await import("./committee_page")).CommitteePage }) },
];
