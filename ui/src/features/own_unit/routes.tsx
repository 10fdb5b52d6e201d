import type { RouteObject } from "react-router-dom";

export const own_unit_routes: RouteObject[] = [
  { path: "my-unit", lazy: async () => ({ Component: (await import("./own_unit_page")).OwnUnitPage }) },
];
