import type { RouteObject } from "react-router-dom";

export const review_routes: RouteObject[] = [
  { path: "import/:id", lazy: async () => ({ Component: (await import("./review_page")).ReviewPage }) },
];
