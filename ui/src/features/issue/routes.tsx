import type { RouteObject } from "react-router-dom";

export const issue_routes: RouteObject[] = [
  { path: "plans/:id/issue", lazy: async () => ({ Component: (await import("./issue_page")).IssuePage }) },
];
