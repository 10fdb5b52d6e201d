import type { RouteObject } from "react-router-dom";

export const comments_routes: RouteObject[] = [
  { path: "comments", lazy: async () => ({ Component: (await import("./comments_page")).CommentsPage }) },
  { path: "comments/:id", lazy: async () => ({ Component: (await import("./comment_page")).CommentPage }) },
];
