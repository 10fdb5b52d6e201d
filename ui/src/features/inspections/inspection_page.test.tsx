import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { InspectionPage } from "./inspection_page";
import { RecordPage } from "./record_page";

const plan = unit("Kế hoạch nước sạch");
const of_unit = unit("Sở Nước sạch");
const finding = (part: Partial<Schema<"InspectionFinding">> = {}): Schema<"InspectionFinding"> => ({
  id: "f1", inspection_id: "i1", plan, unit: of_unit, held_on: "2026-11-02", ordinal: 1, task_id: "t1", task: 3, text: "Tập huấn cán bộ", verdict: "to-mend", finding: "Mới xong một nửa",
  demand: "Tập huấn tiếp", mend_unit: of_unit, first_due_on: "2026-11-10", due_on: "2026-11-10", mended_on: null, closed_on: null, mending: "open", late: true, attachments: [], entries: [], can: ["mend"], ...part,
});
const inspection = (part: Partial<Schema<"Inspection">> = {}, row: Partial<Schema<"InspectionRow">> = {}): Schema<"Inspection"> => ({
  inspection: {
    id: "i1", plan, unit: of_unit, round: "Đợt 1", team: "Đoàn kiểm tra số 1", head: "Phó Giám đốc", starts_on: "2026-11-02", ends_on: "2026-11-02", held_on: "2026-11-02", state: "recorded",
    items: 1, not_met: 1, to_mend: 1, to_recheck: 0, late: 1, can: [], ...row,
  },
  revision: 2, basis: "", place: "", attended: "", conclusion: "", members: [], items: [finding()], recorded_by: null, recorded_at: null, symbol: null, can: [], ...part,
});

it("shows a late demand as late, and lets its unit say that it is mended", async () => {
  const said: Schema<"InspectionEntry"> = { id: "e1", step: "mended", note: "Xong.", due_on: null, attachments: [], by: { id: "u", name: "Lan" }, at: "2026-11-20T02:00:00Z", can: ["take-back"] };
  const answered = finding({ mending: "answered", mended_on: "2026-11-20", can: [], entries: [said] });
  let now = inspection();
  const asked = serve({
    "GET /api/inspections/i1": () => now,
    "POST /api/inspection-findings/f1/mend": () => { now = inspection({ items: [answered] }); return answered; },
    "DELETE /api/inspection-entries/e1": () => { now = inspection(); return [204, null]; },
  });
  show(InspectionPage, "/inspections/:id", "/inspections/i1");
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText("Quá hạn khắc phục")).toBeVisible();
  expect(screen.getByText("Chậm nhất ngày 10/11/2026")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Báo đã khắc phục" }));
  await user.click(screen.getByRole("button", { name: "Gửi" }));
  expect(await screen.findByText("Ghi nội dung")).toBeVisible();
  await write(screen.getByLabelText("Đã khắc phục thế nào"), "Xong.");
  await user.click(screen.getByRole("button", { name: "Gửi" }));
  expect(await screen.findByText("Báo khắc phục chậm, chờ phúc tra")).toBeVisible();
  expect(asked.find((one) => one.method === "POST")!.body).toEqual({ note: "Xong.", attachment_ids: [] });
  await user.click(screen.getByRole("button", { name: "Rút lại" }));
  expect(await screen.findByText("Quá hạn khắc phục")).toBeVisible();
});

it("asks for a demand and its day only of what is not met", async () => {
  const planned = inspection({ items: [finding({ held_on: null, verdict: null, finding: "", demand: "", due_on: null, first_due_on: null, mending: "none", late: false, can: [] })], can: ["record"] }, { held_on: null, state: "planned", can: ["record"] });
  const asked = serve({ "GET /api/inspections/i1": planned, "POST /api/inspections/i1/record": inspection(), "GET /api/units": { items: [], total: 0, page: 1, size: 30 } });
  show(RecordPage, "/inspections/:id/record", "/inspections/i1/record");
  const user = userEvent.setup({ delay: null });
  const item = await screen.findByRole("region", { name: "Nội dung 1" });
  await user.click(within(item).getByLabelText("Đạt"));
  expect(within(item).queryByLabelText("Yêu cầu khắc phục")).toBeNull();
  await user.click(within(item).getByLabelText("Cần khắc phục"));
  await user.click(screen.getByRole("button", { name: "Lưu biên bản" }));
  expect(await within(item).findByText("Ghi việc phải khắc phục")).toBeVisible();
  expect(within(item).getByText("Chọn ngày")).toBeVisible();
  await user.click(within(item).getByLabelText("Đạt"));
  await user.click(screen.getByRole("button", { name: "Lưu biên bản" }));
  await vi.waitFor(() => expect(asked.some((one) => one.method === "POST")).toBe(true));
  expect(asked.find((one) => one.method === "POST")!.body).toMatchObject({ base_revision: 2, held_on: "2026-11-02", findings: [{ item_id: "f1", verdict: "met", demand: "", due_on: null }] });
});
