import type { RouteObject } from "react-router-dom";

export const feeds_routes: RouteObject[] = [
  { path: "feeds", lazy: async () => ({ Component: (await import("./feeds_page")).FeedsPage }) },
];
