import type { RouteObject } from "react-router-dom";

export const calendar_routes: RouteObject[] = [
  { path: "calendar", lazy: async () => ({ Component: (await import("./calendar_page")).CalendarPage }) },
  { path: "calendar/days", lazy: async () => ({ Component: (await import("./days_page")).DaysPage }) },
];
