import type { RouteObject } from "react-router-dom";

export const inspections_routes: RouteObject[] = [
  { path: "inspections", lazy: async () => ({ Component: (await import("./inspections_page")).InspectionsPage }) },
  { path: "inspections/findings", lazy: async () => ({ Component: (await import("./findings_page")).FindingsPage }) },
  { path: "inspections/new", lazy: async () => ({ Component: (await import("./new_page")).NewInspectionsPage }) },
  { path: "inspections/:id", lazy: async () => ({ Component: (await import("./inspection_page")).InspectionPage }) },
  { path: "inspections/:id/edit", lazy: async () => ({ Component: (await import("./new_page")).EditInspectionPage }) },
  { path: "inspections/:id/record", lazy: async () => ({ Component: (await import("./record_page")).RecordPage }) },
];
