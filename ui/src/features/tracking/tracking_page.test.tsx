import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit } from "@/shared/test/screen";
import { TrackingPage } from "./tracking_page";

const progress = { total: 40, done: 10, late: 3, silent: 7, under_way: 20 };
const plan = unit("Kế hoạch Tuần lễ nước sạch", "p1");

const row: Schema<"AssignmentRow"> = {
  id: "a1", task_id: "t1", plan, ordinal: 4, text: "Treo băng rôn", unit: unit("Sở Nước sạch", "u1"), role: "lead",
  due: { text: null, bound: null, date: null, due_on: "2026-11-18", original_on: null }, state: "received", standing: "late",
  question_open: false, difficulty_open: true, last_update_at: "2026-11-10T02:00:00Z", share: null, shares: null, can: [],
};

const answers = {
  "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
  "GET /api/units": { items: [], total: 0, page: 1, size: 30 },
  "GET /api/tracking": { items: [row], total: 1, page: 1, size: 50, progress, as_of: "2026-11-20" },
  "GET /api/tracking/punctuality": {
    as_of: "2026-11-20", current: { in_time: 9, late: 3 }, original: { in_time: 7, late: 5 }, extended: 2, asked: 1, reports: { current: { in_time: 5, late: 1 }, original: { in_time: 4, late: 2 }, extended: 1 },
  },
  "GET /api/tracking/units": {
    items: [{ unit: unit("Sở Nước sạch", "u1"), progress, done_late: 1, next_due_on: null, last_update_at: null, has_focal_point: false }],
    total: 1, page: 1, size: 50, progress, as_of: "2026-11-20",
  },
};

it("filters by pressing a total, and keeps the choice in the address", async () => {
  const asked = serve(answers);
  const { router } = show(TrackingPage, "/tracking", "/tracking");
  const link = await screen.findByRole("link", { name: "Treo băng rôn" });
  expect(link).toHaveAttribute("href", "/assignments/a1");
  expect(screen.getByText("Quá hạn 2 ngày")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "3 Quá hạn" }));
  expect(router.state.location.search).toBe("?standing=late");
  expect(asked.at(-1)!.query.get("standing")).toBe("late");
  expect(screen.getByRole("button", { name: "3 Quá hạn" })).toHaveAttribute("aria-pressed", "true");
  screen.getByRole("button", { name: "Thao tác khác" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("menuitem", { name: /Công văn đôn đốc/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  const file = screen.getByRole("link", { name: /Xuất Excel/ });
  expect(file).toHaveAttribute("href", "/api/tracking.xlsx?standing=late");
});

it("leads from a unit's count to the assignments behind it, on the same day", async () => {
  serve(answers);
  show(TrackingPage, "/tracking", "/tracking?view=units&as_of=2026-11-15&plan_id=p1");
  const table = within(await screen.findByRole("table"));
  expect(await table.findByRole("link", { name: "3" })).toHaveAttribute("href", "/tracking?as_of=2026-11-15&plan_id=p1&unit_id=u1&standing=late");
  expect(screen.getByText("Tính đến hết ngày 15/11/2026")).toBeVisible();
});

it("tells who has no focal point as of today, and of no past day", async () => {
  serve(answers);
  const past = show(TrackingPage, "/tracking", "/tracking?view=units&as_of=2026-11-15");
  await screen.findByRole("link", { name: "3" });
  expect(screen.queryByText("Chưa có đầu mối")).toBeNull();
  past.unmount();
  show(TrackingPage, "/tracking", "/tracking?view=units");
  expect(await screen.findByText("Chưa có đầu mối")).toBeVisible();
});

it("tells the rates against both deadlines, and how many ask for more time", async () => {
  serve(answers);
  const { router } = show(TrackingPage, "/tracking", "/tracking");
  expect(await screen.findByText("75 % (9/12)")).toBeVisible();
  expect(screen.getByText("58 % (7/12)")).toBeVisible();
  expect(screen.getByText("3 việc, báo cáo được gia hạn")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Đề nghị gia hạn (1)" }));
  expect(router.state.location.pathname).toBe("/tracking/extensions");
});

it("tells no rates of all units beside the duties of one", async () => {
  serve({ ...answers, "GET /api/units/u1": unit("Sở Nước sạch", "u1") });
  show(TrackingPage, "/tracking", "/tracking?unit_id=u1");
  await screen.findByRole("button", { name: "Đề nghị gia hạn (1)" });
  expect(screen.queryByText("75 % (9/12)")).toBeNull();
});

it("shows what an act on many duties would do before it is done, and offers the way back", async () => {
  const duty = { plan_id: "p1", ordinal: 4, text: "Treo băng rôn", unit: unit("Sở Nước sạch", "u1"), due_on: "2026-11-18" };
  const act = { id: "b1", kind: "move", due_on: "2026-12-01", reason: "Theo công văn", duties: 1, units: 1, by: { id: "s", name: "Chuyên viên" }, at: "2026-11-20T02:00:00Z", undone_at: null, can: ["undo"] };
  const asked = serve({
    ...answers,
    "POST /api/tracking/bulk/preview": {
      duties: [{ ...duty, id: "a1", moved_on: "2026-12-01", refusal: null }, { ...duty, id: "a2", moved_on: null, refusal: "done" }],
      taken: 1, units: [{ unit: unit("Sở Nước sạch", "u1"), duties: 1, people: 0 }], weather: [{ unit: unit("Sở Nước sạch", "u1"), weeks: [{ from_on: "2026-12-28", added: 1, already: 6 }], past: 10, past_late: 4, expected: "often-late" }],
    },
    "POST /api/tracking/bulk": act,
    "POST /api/bulk-acts/b1/undo": { ...act, undone_at: "2026-11-20T03:00:00Z", can: [] },
  });
  show(TrackingPage, "/tracking", "/tracking");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Chọn: Treo băng rôn, Sở Nước sạch" }));
  await userEvent.click(screen.getByRole("button", { name: "Đổi thời hạn…" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Thời hạn mới" }), "01/12/2026{Tab}");
  await userEvent.type(screen.getByRole("textbox", { name: "Lý do" }), "Theo công văn");
  await userEvent.click(screen.getByRole("button", { name: "Xem trước" }));
  expect(await screen.findByText("đã hoàn thành: 1")).toBeVisible();
  expect(screen.getByText(/chưa có đầu mối có tài khoản.*Sở Nước sạch/)).toBeVisible();
  expect(asked.some(({ method, path }) => method === "POST" && path === "/api/tracking/bulk")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Đổi thời hạn 1 việc" }));
  await userEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  expect(await screen.findByText("Đã hoàn tác; các thời hạn trở lại như trước.")).toBeVisible();
});

it("offers no way back from a reminder that went out", async () => {
  const duty = { plan_id: "p1", ordinal: 4, text: "Treo băng rôn", unit: unit("Sở Nước sạch", "u1"), due_on: "2026-11-18" };
  serve({
    ...answers,
    "POST /api/tracking/bulk/preview": { duties: [{ ...duty, id: "a1", moved_on: null, refusal: null }], taken: 1, units: [{ unit: unit("Sở Nước sạch", "u1"), duties: 1, people: 1 }], weather: [] },
    "POST /api/tracking/bulk": { id: "b2", kind: "remind", due_on: null, to: null, reason: "", duties: 1, units: 1, by: { id: "s", name: "Chuyên viên" }, at: "2026-11-20T02:00:00Z", undone_at: null, can: [] },
  });
  show(TrackingPage, "/tracking", "/tracking");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Chọn: Treo băng rôn, Sở Nước sạch" }));
  await userEvent.click(screen.getByRole("button", { name: /^Nhắc/ }));
  await userEvent.click(await screen.findByRole("button", { name: /^Nhắc 1 đơn vị/ }));
  expect(await screen.findByText(/^Đã nhắc/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
});
