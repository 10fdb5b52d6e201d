import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit } from "@/shared/test/screen";
import { AmendPage } from "./amend_page";

const side = (text: string, due_on: string | null): Schema<"AmendedSide"> => ({ text, passage: "", section: null, parties: ["Sở Nước sạch"], due_text: null, due_on });
const task = (part: Partial<Schema<"AmendedTask">>): Schema<"AmendedTask"> => ({
  kind: "changed", task_id: "t1", ordinal: 1, draft_key: "t1", before: side("Treo băng rôn", "2026-11-30"), after: side("Treo băng rôn", "2026-12-10"), changes: ["deadline"],
  units_added: [], units_removed: [], reopened: 0, entered: 1, done_again: 0, ...part,
});
const duty: Schema<"AmendedDuty"> = { kind: "changed", duty_id: "r1", place: 0, before: side("Báo cáo kết quả", "2026-12-15"), after: side("Báo cáo kết quả", "2026-12-22"), changes: ["deadline"] };
const launch: Schema<"AmendedEvent"> = {
  kind: "changed", of: "event", event_id: "e1", draft_key: "e1", changes: ["days"], conflicts: ["rest-day"],
  before: { name: "Lễ phát động", phase: null, timing: "fixed", starts_on: "2027-03-15", ends_on: "2027-03-15" },
  after: { name: "Lễ phát động", phase: null, timing: "fixed", starts_on: "2027-03-20", ends_on: "2027-03-20" },
};
const moved: Schema<"DayMove"> = { kind: "task", id: "t9", ordinal: 9, text: "Treo cờ", from_on: "2027-03-14", to_on: "2027-03-19", from_end_on: null, to_end_on: null, units: 3, kept: 0, conflicts: [] };
const preview = (tasks: Schema<"AmendedTask">[]): Schema<"AmendmentPreview"> => ({
  plan: unit("Kế hoạch", "p1"), file_name: "sua-doi.docx", draft_revision: 3, whole: true, tasks, duties: [duty], events: [launch], lines: [{ of: "channel", kind: "added", before: "", after: "Áp phích" }, { of: "channel", kind: "removed", before: " ", after: "" }], moves: [moved], unresolved: 0, units: [unit("Sở Nước sạch")], weather: [],
});

it("shows the difference side by side, asks again for what a person chooses, and applies what was seen", async () => {
  const gone = task({ kind: "removed", task_id: "t2", ordinal: 2, draft_key: null, before: side("In tờ rơi", null), after: null, changes: [] });
  const asked = serve({
    "GET /api/plans/p1/amendments": { items: [], can: ["amend"] }, "GET /api/plans/p1": { id: "p1", title: "Tuần lễ nước sạch" },
    "GET /api/drafts": { items: [{ id: "d1", title: "Sửa đổi kế hoạch", symbol: "15/KH-UBND", file_name: "sua-doi.docx", created_at: "2026-11-20T02:00:00Z", plan_id: null, deleted_at: null }, { id: "d2", title: "Sửa đổi kế hoạch", symbol: "15/KH-UBND", file_name: "sua-doi-lan-2.docx", created_at: "2026-11-21T02:00:00Z", plan_id: null, deleted_at: null }], total: 2, page: 1, size: 200 },
    "POST /api/plans/p1/amendment/preview": preview([task({}), gone]),
    "POST /api/plans/p1/amendment": [201, { id: "m1", draft_id: "d1", file_name: "sua-doi.docx", revision: 2, added: 0, changed: 1, removed: 1, duties: 1, events: 1, lines: 1, reopened: 0, units: 1, by: { id: "u", name: "Lan" }, at: "2026-11-20T02:00:00Z" }],
  });
  show(AmendPage, "/plans/:id/amend", "/plans/p1/amend");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("combobox", { name: "Chọn bản đọc" }));
  expect(await screen.findByText("sua-doi-lan-2.docx · 09:00 21/11/2026")).toBeVisible();
  await user.click(screen.getByText("sua-doi.docx · 09:00 20/11/2026"));
  expect(await screen.findByText("Thêm 0, sửa 1, bỏ 1 nhiệm vụ.")).toBeVisible();
  expect(within(screen.getAllByRole("region", { name: "Đang chạy" })[0]!).getByText(/Hạn 30\/11\/2026/)).toBeVisible();
  expect(within(screen.getAllByRole("region", { name: "Văn bản mới" })[0]!).getByText(/Hạn 10\/12\/2026/)).toBeVisible();
  await user.click(screen.getByText("Bỏ (1)"));
  await user.click(await screen.findByRole("checkbox", { name: "Giữ nhiệm vụ này" }));
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ keep_ids: ["t2"], whole: true }));
  const duties = screen.getByRole("region", { name: "Chế độ báo cáo" });
  expect(within(duties).getByText(/Hạn 22\/12\/2026/)).toBeVisible();
  await user.click(within(duties).getByRole("checkbox", { name: "Giữ chế độ báo cáo đang chạy" }));
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ keep_duty_ids: ["r1"], keep_ids: ["t2"] }));
  const programme = screen.getByRole("region", { name: "Chương trình của kế hoạch" });
  expect(within(programme).getByText("20/03/2027")).toBeVisible();
  expect(within(programme).getByText("Ngày nghỉ")).toBeVisible();
  expect(within(programme).getByText("Áp phích")).toBeVisible();
  expect(within(programme).getAllByText("Hình thức tuyên truyền")).toHaveLength(1);
  expect(screen.getByText(/Thay đổi 2 mục của chương trình/)).toBeVisible();
  expect(within(programme).getByText(/Treo cờ/)).toBeVisible();
  expect(within(programme).getByRole("radio", { name: /Dời theo văn bản mới/ })).toBeChecked();
  await user.click(within(programme).getByRole("radio", { name: "Giữ thời gian đang chạy" }));
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ keep_event_ids: ["e1"], keep_duty_ids: ["r1"] }));
  await user.click(screen.getByRole("button", { name: "Áp dụng sửa đổi" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Áp dụng sửa đổi" }));
  await waitFor(() => expect(asked.find((one) => one.path === "/api/plans/p1/amendment")?.body).toMatchObject({ draft_id: "d1", base_revision: 3, keep_ids: ["t2"] }));
});

it("leads from an earlier amendment to the reading that it was taken from", async () => {
  serve({
    "GET /api/plans/p1/amendments": { items: [{ id: "m1", draft_id: "d1", file_name: "sua-doi.docx", revision: 2, added: 0, changed: 1, removed: 1, duties: 0, events: 0, lines: 0, reopened: 0, units: 1, by: { id: "u", name: "Lan" }, at: "2026-11-20T02:00:00Z" }], can: [] },
    "GET /api/plans/p1": { id: "p1", title: "Tuần lễ nước sạch" }, "GET /api/drafts": { items: [], total: 0, page: 1, size: 200 },
  });
  show(AmendPage, "/plans/:id/amend", "/plans/p1/amend");
  expect(await screen.findByRole("link", { name: "sua-doi.docx" })).toHaveAttribute("href", "/import/d1");
});
