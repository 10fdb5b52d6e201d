import type { RouteObject } from "react-router-dom";

export const administration_routes: RouteObject[] = [
  { path: "administration", lazy: async () => ({ Component: (await import("./administration_page")).AdministrationPage }) },
];
