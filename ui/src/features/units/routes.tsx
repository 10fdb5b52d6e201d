import type { RouteObject } from "react-router-dom";

export const units_routes: RouteObject[] = [
  { path: "units/:id", lazy: async () => ({ Component: (await import("./unit_page")).UnitPage }) },
];
