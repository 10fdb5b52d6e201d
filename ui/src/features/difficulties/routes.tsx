import type { RouteObject } from "react-router-dom";

export const difficulties_routes: RouteObject[] = [
  { path: "difficulties", lazy: async () => ({ Component: (await import("./difficulties_page")).DifficultiesPage }) },
];
