import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { ScheduleTab } from "./schedule_tab";

const plan = { id: "p1", status: "issued", phases: [], can: ["edit-duties"] } as unknown as Schema<"Plan">;
const launch: Schema<"PlanEvent"> = {
  id: "e1", kind: "event", name: "Lễ phát động", phase: null, timing: "fixed", starts_on: "2026-12-07", ends_on: "2026-12-07", original_starts_on: "2026-12-05",
  original_ends_on: "2026-12-05", relative: null, note: "", cancelled_at: null, revision: 2,
  deadlines: [{ kind: "task", id: "t1", ordinal: 1, text: "Treo băng rôn", side: "after", days: 5, working_days: true, due_on: "2026-12-14", original_on: "2026-11-30" }],
};
const change = { id: "c1", event: "Lễ phát động", reason: "Theo Thông báo số 12", deadlines: 1, units: 2, by: { id: "u", name: "Lan" }, at: "2026-11-20T02:00:00Z", undone_at: null, can: ["undo"] };
const item = (part: Partial<Schema<"TimelineItem">>): Schema<"TimelineItem"> => ({ kind: "task", id: "t1", text: "Treo băng rôn", ordinal: 1, from_on: "2026-12-14", to_on: "2026-12-14", peak: false, timing: null, total: 4, done: 1, late: 0, ...part });
const timeline = { today: "2026-11-20", items: [item({ kind: "event", id: "e1", text: "Lễ phát động", from_on: "2026-12-07", to_on: "2026-12-07", total: 0, done: 0 }), item({})], rest_days: [], undated: 2 };

const open = (answers: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({
    "GET /api/plans/p1/schedule": { events: [launch], changes: [change], can: ["edit"] }, "GET /api/plans/p1/timeline": timeline,
    "GET /api/plans/p1/tasks": { items: [], total: 0, page: 1, size: 200 }, "GET /api/plans/p1/report-duties": [], ...answers,
  });
  show(() => <ScheduleTab plan={plan} />, "/", "/");
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("shows events with their first day, and everything on one line of time", async () => {
  open();
  expect(await screen.findByText("Ban đầu: 05/12/2026")).toBeVisible();
  expect(await screen.findByRole("cell", { name: "14/12/2026 · 1/4 đơn vị xong" })).toBeVisible();
  expect(screen.getByText("2 nội dung chưa có ngày.")).toBeVisible();
});

it("shows what moves before a postponed event is confirmed", async () => {
  const { asked, user } = open({
    "POST /api/plans/p1/schedule/preview": {
      moves: [{ kind: "task", id: "t1", ordinal: 1, text: "Treo băng rôn", from_on: "2026-12-14", to_on: "2026-12-21", from_end_on: null, to_end_on: null, units: 2, kept: 0, conflicts: ["after-report"] }], units: [unit("Sở Nước sạch")], weather: [],
    },
    "POST /api/plans/p1/schedule": { events: [launch], changes: [], can: ["edit"] },
  });
  await user.click(await screen.findByRole("button", { name: "Sửa, dời ngày Lễ phát động" }));
  const dialog = within(await screen.findByRole("dialog"));
  await write(dialog.getByLabelText("Từ ngày"), "14/12/2026");
  await write(dialog.getByLabelText("Lý do, văn bản thông báo"), "Theo Thông báo số 15");
  await user.click(dialog.getByRole("button", { name: "Xem trước thay đổi" }));
  expect(await dialog.findByText("Sau hạn báo cáo")).toBeVisible();
  expect(dialog.getByText(/Sẽ báo cho 1 đơn vị: Sở Nước sạch/)).toBeVisible();
  expect(asked.some((one) => one.method === "POST" && one.path === "/api/plans/p1/schedule")).toBe(false);
  await user.click(dialog.getByRole("button", { name: "Xác nhận thay đổi" }));
  await waitFor(() => expect(asked.find((one) => one.method === "POST" && one.path === "/api/plans/p1/schedule")?.body).toMatchObject({ id: "e1", base_revision: 2, reason: "Theo Thông báo số 15", deadlines: [{ id: "t1", side: "after", days: 5, working_days: true }] }));
});

it("adds a milestone, which has one day", async () => {
  const { asked, user } = open({ "POST /api/plans/p1/schedule/preview": { moves: [], units: [], weather: [] } });
  await user.click(await screen.findByRole("button", { name: "Thêm hoạt động, mốc" }));
  const dialog = within(await screen.findByRole("dialog"));
  await write(dialog.getByLabelText("Tên"), "Hội nghị triển khai");
  expect(dialog.getByLabelText("Đến ngày")).toBeVisible();
  await user.click(dialog.getByRole("radio", { name: "Mốc" }));
  expect(dialog.queryByLabelText("Đến ngày")).toBeNull();
  await write(dialog.getByLabelText("Ngày"), "15/12/2026");
  await write(dialog.getByLabelText(/^Ghi chú/), "Hội trường");
  await user.click(dialog.getByRole("button", { name: "Xem trước thay đổi" }));
  await waitFor(() => expect(asked.find(({ path }) => path === "/api/plans/p1/schedule/preview")?.body).toMatchObject({ kind: "milestone", name: "Hội nghị triển khai", starts_on: "2026-12-15", ends_on: "2026-12-15" }));
});
