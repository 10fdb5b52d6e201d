import type { RouteObject } from "react-router-dom";

export const reports_routes: RouteObject[] = [
  { path: "reports", lazy: async () => ({ Component: (await import("./reports_page")).ReportsPage }) },
  { path: "reports/:id", lazy: async () => ({ Component: (await import("./report_page")).ReportPage }) },
  { path: "plans/:id/duties", lazy: async () => ({ Component: (await import("./duties_page")).DutiesPage }) },
  { path: "consolidated/:id", lazy: async () => ({ Component: (await import("./consolidated_page")).ConsolidatedPage }) },
];
