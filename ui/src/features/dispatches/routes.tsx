import type { RouteObject } from "react-router-dom";

export const dispatches_routes: RouteObject[] = [
  { path: "dispatches", lazy: async () => ({ Component: (await import("./dispatches_page")).DispatchesPage }) },
];
