import type { RouteObject } from "react-router-dom";

export const tracking_routes: RouteObject[] = [
  { path: "tracking", lazy: async () => ({ Component: (await import("./tracking_page")).TrackingPage }) },
];
