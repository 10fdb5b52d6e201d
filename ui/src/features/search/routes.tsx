import type { RouteObject } from "react-router-dom";

export const search_routes: RouteObject[] = [
  { path: "search", lazy: async () => ({ Component: (await import("./search_page")).SearchPage }) },
];
