import type { RouteObject } from "react-router-dom";

export const import_routes: RouteObject[] = [
  { path: "import", lazy: async () => ({ Component: (await import("./import_page")).ImportPage }) },
];
