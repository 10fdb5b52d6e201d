import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { item, november } from "@/shared/calendar/month.fixture";
import { serve, session, show } from "@/shared/test/screen";
import { CalendarPage } from "./calendar_page";

const user = userEvent.setup({ delay: null });
const many = Array.from({ length: 9 }, (_, i) => item({ id: `t${i}`, ordinal: i + 1, text: `Việc ${i + 1}`, total: 2, done: i === 0 ? 2 : 0 }));
const answers = () => ({
  "GET /api/calendar/month": ({ query }: { query: URLSearchParams }) => (query.get("month") === "2026-11" ? november(many) : { ...november([]), month: query.get("month")! }),
  "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
  "GET /api/units": { items: [], total: 0, page: 1, size: 30 },
});

it("shows weeks with their numbers, days off by name, and opens what a day has no room for", async () => {
  serve(answers());
  show(CalendarPage, "/calendar", "/calendar");
  const grid = await screen.findByRole("grid", { name: "Lịch tháng 11/2026" });
  expect(within(grid).getByRole("rowheader", { name: "Tuần 47" })).toBeInTheDocument();
  expect(within(grid).getByRole("gridcell", { name: /^24 Thứ Ba 24\/11\/2026, Nghỉ lễ, tết, Ngày Văn hóa/ })).toBeInTheDocument();
  expect(within(grid).getByRole("gridcell", { name: /28\/11\/2026, Làm bù/ })).toBeInTheDocument();
  const cell = within(grid).getByRole("gridcell", { name: /^18 Thứ Tư 18\/11\/2026, 9 mục/ });
  expect(within(cell).getByRole("link", { name: /Đã xong 1. Việc 1/ })).toHaveAttribute("href", "/tasks/t0");
  await user.click(within(cell).getByRole("button", { name: "+6 nữa của ngày 18/11/2026" }));
  const drawer = await screen.findByRole("dialog");
  expect(within(drawer).getAllByRole("link")).toHaveLength(9);
  expect(within(drawer).getAllByText("12/KH-UBND")).toHaveLength(9);
});

it("is walked by keys", async () => {
  const asked = serve(answers());
  const { router } = show(CalendarPage, "/calendar", "/calendar");
  const today = await screen.findByRole("gridcell", { name: /^20 Thứ/ });
  expect(today).toHaveAttribute("tabindex", "0");
  today.focus();
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(screen.getByRole("gridcell", { name: /^18 Thứ/ })).toHaveFocus();
  await user.keyboard("{Enter}");
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: /close/i }));
  screen.getByRole("gridcell", { name: /^18 Thứ/ }).focus();
  await user.keyboard("{PageDown}");
  await waitFor(() => expect(router.state.location.search).toBe("?month=2026-12"));
  await user.keyboard("t");
  await waitFor(() => expect(router.state.location.search).toBe(""));
  await waitFor(() => expect(screen.getByRole("gridcell", { name: /^20 Thứ/ })).toHaveFocus());
  expect(asked.some(({ path, query }) => path === "/api/calendar/month" && query.get("month") === "2026-10"), "the month before is fetched ahead").toBe(true);
});

it("leaves the focus on the button that turns the month", async () => {
  serve(answers());
  const { router } = show(CalendarPage, "/calendar", "/calendar");
  (await screen.findByRole("gridcell", { name: /^20 Thứ/ })).focus();
  await user.keyboard("{ArrowLeft}");
  const later = screen.getByRole("button", { name: "Tháng sau" });
  await user.click(later);
  await waitFor(() => expect(router.state.location.search).toBe("?month=2026-12"));
  expect(await screen.findByRole("grid", { name: "Lịch tháng 12/2026" })).toBeVisible();
  expect(later).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Hôm nay" }));
  expect(await screen.findByRole("grid", { name: "Lịch tháng 11/2026" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Hôm nay" })).toHaveFocus();
});

it("lets a focal point filter by plan, not by unit, and all by kind", async () => {
  const asked = serve(answers());
  show(CalendarPage, "/calendar", "/calendar?plan_id=p1&unit_id=u1&show=report", session({ can: ["see-plans", "see-my-work"] }));
  const grid = await screen.findByRole("grid");
  expect(within(grid).queryByRole("link")).toBeNull();
  expect(screen.queryByLabelText("Đơn vị")).toBeNull();
  const month = asked.find(({ path }) => path === "/api/calendar/month")!;
  expect([month.query.get("plan_id"), month.query.get("unit_id")]).toEqual(["p1", null]);
  await user.click(screen.getByText("Nhiệm vụ"));
  expect(within(grid).getAllByRole("link").length).toBeGreaterThan(0);
});
