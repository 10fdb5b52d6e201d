import type { RouteObject } from "react-router-dom";

export const amend_routes: RouteObject[] = [
  { path: "plans/:id/amend", lazy: async () => ({ Component: (await import("./amend_page")).AmendPage }) },
];
