import type { RouteObject } from "react-router-dom";

export const plans_routes: RouteObject[] = [
  { path: "plans", lazy: async () => ({ Component: (await import("./plans_page")).PlansPage }) },
  { path: "plans/:id", lazy: async () => ({ Component: (await import("./plan_page")).PlanPage }) },
  { path: "plans/:id/links", lazy: async () => ({ Component: (await import("./links_page")).LinksPage }) },
  { path: "plans/:id/binding/:parent", lazy: async () => ({ Component: (await import("./cascade/binding_page")).BindingPage }) },
  { path: "tasks/:id", lazy: async () => ({ Component: (await import("./task_page")).TaskPage }) },
];
