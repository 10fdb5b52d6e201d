import type { RouteObject } from "react-router-dom";

export const overview_routes: RouteObject[] = [
  { path: "overview", lazy: async () => ({ Component: (await import("./overview_page")).OverviewPage }) },
];
