import type { RouteObject } from "react-router-dom";

export const work_routes: RouteObject[] = [
  { path: "my-work", lazy: async () => ({ Component: (await import("./my_work_page")).MyWorkPage }) },
  { path: "assignments/:id", lazy: async () => ({ Component: (await import("./assignment_page")).AssignmentPage }) },
];
