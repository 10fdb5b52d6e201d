import type { RouteObject } from "react-router-dom";

export const letters_routes: RouteObject[] = [
  { path: "letters", lazy: async () => ({ Component: (await import("./letters_page")).LettersPage }) },
  { path: "letters/:id", lazy: async () => ({ Component: (await import("./letter_page")).LetterPage }) },
  { path: "outgoing", lazy: async () => ({ Component: (await import("./outgoing_page")).OutgoingPage }) },
];
