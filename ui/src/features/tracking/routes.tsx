import type { RouteObject } from "react-router-dom";

export const tracking_routes: RouteObject[] = [
  { path: "tracking", lazy: async () => ({ Component: (await import("./tracking_page")).TrackingPage }) },
  { path: "tracking/extensions", lazy: async () => ({ Component: (await import("./extensions_page")).ExtensionsPage }) },
];
