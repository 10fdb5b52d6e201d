import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, session, show, unit, write } from "@/shared/test/screen";
import { ReportPage } from "./report_page";

const own = unit("Sở Nước sạch");

function report(part: Partial<Schema<"Report">> = {}): Schema<"Report"> {
  return {
    id: "r1", plan: unit("Kế hoạch Tuần lễ nước sạch", "p1"), duty_id: "d1", period_id: "k1", title: "Báo cáo kết quả", period: "Tháng 11/2026",
    unit: own, due_on: "2026-11-25", original_on: null, late: false, status: "draft", revision: 4, paper_signature: false,
    fields: [{ key: "f1", label: "Số tin, bài", type: "number", method: "sum", unit: "tin", required: true }],
    content: {
      values: [{ key: "f1", value: "8" }], difficulties: "", proposals: "",
      items: [{ id: "i1", task_id: "t1", heading: "Treo băng rôn", text: "Đã treo 12 băng rôn.", source_update_ids: ["u1"], attachment_ids: [] }],
    },
    sources: [{
      id: "u1", kind: "progress", note: "Treo 12 băng rôn ở trung tâm", proposal: null, percent: 60, links: [], attachments: [], by: { id: "x", name: "Lan" },
      unit: own, at: "2026-11-10T02:00:00Z", answer: null, answered_by: null, answered_at: null, asked: null, can: [],
    }],
    attachments: [], signed: null, return_reason: null, submitted_at: null, submitted_by: null, accepted_at: null, can: ["edit", "prefill", "submit"], ...part,
  };
}

const open = (answers: Parameters<typeof serve>[0]) => {
  const asked = serve({ "GET /api/reports/r1/extensions": { items: [], can: [] }, ...answers });
  show(ReportPage, "/reports/:id", "/reports/r1", session({ can: ["see-reports"] }));
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("shows each statement with the updates it rests on", async () => {
  const { user } = open({ "GET /api/reports/r1": report() });
  await user.click(await screen.findByRole("button", { name: "Xem 1 cập nhật làm căn cứ" }));
  expect(await screen.findByText("Treo 12 băng rôn ở trung tâm")).toBeVisible();
  expect(screen.getByText("Đạt 60%")).toBeVisible();
});

it("saves what is written by itself, then sends that revision", async () => {
  const { asked, user } = open({
    "GET /api/reports/r1": report(),
    "PUT /api/reports/r1": ({ body }) => report({ revision: 5, content: (body as Schema<"ReportInput">).content }),
    "POST /api/reports/r1/submit": report({ status: "submitted", revision: 6, can: [], submitted_at: "2026-11-20T03:00:00Z", submitted_by: { id: "x", name: "Lan" } }),
  });
  const figure = await screen.findByLabelText("Số tin, bài");
  await write(figure, "1.5");
  await user.tab();
  expect(await screen.findByText("Nhập số, ví dụ 1.234 hoặc 12,5.")).toBeVisible();
  await write(figure, "1.234");
  await user.tab();
  await write(screen.getByLabelText("Kết quả: Treo băng rôn"), "Đã treo 20 băng rôn.");
  await user.click(screen.getByRole("button", { name: "Gửi báo cáo" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Gửi" }));
  expect(await screen.findByText(/Lan gửi lúc 10:00 20\/11\/2026/)).toBeVisible();
  const put = asked.filter((one) => one.method === "PUT").at(-1)!.body as Schema<"ReportInput">;
  expect(put.content.values).toEqual([{ key: "f1", value: "1234" }]);
  expect(put.content.items[0]!.text).toBe("Đã treo 20 băng rôn.");
  expect(asked.find((one) => one.method === "POST")!.body).toEqual({ base_revision: 5, signed: null });
});

it("does not send without the signed copy where the office wants paper", async () => {
  const { asked, user } = open({ "GET /api/reports/r1": report({ paper_signature: true }) });
  await user.click(await screen.findByRole("button", { name: "Gửi báo cáo" }));
  const sheet = await screen.findByRole("dialog");
  await write(within(sheet).getByLabelText("Số, ký hiệu"), "45/BC-SNS");
  await write(within(sheet).getByLabelText("Người ký"), "Nguyễn Văn A");
  await write(within(sheet).getByLabelText("Ngày ký"), "20/11/2026");
  await user.keyboard("{Enter}");
  await user.click(within(sheet).getByRole("button", { name: "Gửi" }));
  expect(await within(sheet).findByText(/^Cơ quan yêu cầu bản giấy: đính kèm bản đã ký/)).toBeVisible();
  expect(within(sheet).getAllByRole("listitem").map((step) => within(step).getAllByRole("heading")[0]!.textContent)).toEqual(
    ["Tải báo cáo về", "In, trình ký, đóng dấu", "Đính kèm bản đã ký, ghi số, ngày ký, người ký", "Gửi"]);
  expect(asked.some((one) => one.method === "POST")).toBe(false);
});

it("asks for nothing on paper where the office wants none, and says so", async () => {
  const { user } = open({ "GET /api/reports/r1": report() });
  await user.click(await screen.findByRole("button", { name: "Gửi báo cáo" }));
  const sheet = await screen.findByRole("dialog");
  expect(within(sheet).getByRole("heading", { name: "Bản đã ký (không bắt buộc)" })).toBeVisible();
  expect(within(sheet).queryByRole("heading", { name: "Tải báo cáo về" })).toBeNull();
});

it("does not send what is blank or no number, names it and leads to it", async () => {
  const fields: Schema<"FormField">[] = [
    { key: "f1", label: "Số tin, bài", type: "number", method: "sum", unit: "tin", required: true },
    { key: "f2", label: "Đánh giá chung", type: "text", method: "narrative", unit: null, required: true },
    { key: "f3", label: "Ghi chú", type: "text", method: "narrative", unit: null, required: false },
  ];
  const { user } = open({ "GET /api/reports/r1": report({ fields }), "PUT /api/reports/r1": ({ body }) => report({ fields, revision: 5, content: (body as Schema<"ReportInput">).content }) });
  await write(await screen.findByLabelText("Số tin, bài"), "tám");
  await user.tab();
  await user.click(screen.getByRole("button", { name: "Gửi báo cáo" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByText("Chưa gửi được: còn 2 mục bắt buộc để trống hoặc chưa đúng")).toBeVisible();
  expect(screen.getByLabelText("Số tin, bài")).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Đánh giá chung" }));
  expect(screen.getByLabelText("Đánh giá chung")).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Ghi chú" })).toBeNull();
  await write(screen.getByLabelText("Đánh giá chung"), "Tốt");
  await write(screen.getByLabelText("Số tin, bài"), "8");
  await user.tab();
  await user.click(screen.getByRole("button", { name: "Gửi báo cáo" }));
  expect(await screen.findByRole("dialog")).toBeVisible();
});

it("does not send by Enter in a field, for a sent report is not taken back", async () => {
  const { asked, user } = open({ "GET /api/reports/r1": report(), "POST /api/reports/r1/submit": report({ status: "submitted", can: [] }) });
  await user.click(await screen.findByRole("button", { name: "Gửi báo cáo" }));
  const sheet = await screen.findByRole("dialog");
  await user.click(within(sheet).getByLabelText("Người ký"));
  await user.keyboard("{Enter}");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked.some((one) => one.method === "POST")).toBe(false);
  await user.click(within(sheet).getByRole("button", { name: "Gửi" }));
  await waitFor(() => expect(asked.some((one) => one.method === "POST")).toBe(true));
});

it("does not drop a number that was typed without its file", async () => {
  const { asked, user } = open({ "GET /api/reports/r1": report() });
  await user.click(await screen.findByRole("button", { name: "Gửi báo cáo" }));
  const sheet = await screen.findByRole("dialog");
  await write(within(sheet).getByLabelText("Số, ký hiệu"), "45/BC-SNS");
  await user.click(within(sheet).getByRole("button", { name: "Gửi" }));
  expect(await within(sheet).findByText(/^Đã ghi số, ngày ký hoặc người ký/)).toBeVisible();
  expect(asked.some((one) => one.method === "POST")).toBe(false);
});

it("stops saving when somebody else saved, and loads their version on demand", async () => {
  let theirs = false;
  const { user } = open({
    "GET /api/reports/r1": () => (theirs ? report({ revision: 9, content: { ...report().content, difficulties: "Mưa lớn" } }) : report()),
    "PUT /api/reports/r1": () => [409, problem("report.moved_on")],
  });
  await write(await screen.findByLabelText("Khó khăn, vướng mắc", { selector: "textarea" }), "Thiếu kinh phí");
  theirs = true;
  await user.click(await screen.findByRole("button", { name: "Tải bản mới" }, { timeout: 4000 }));
  await waitFor(() => expect(screen.getByLabelText("Khó khăn, vướng mắc", { selector: "textarea" })).toHaveValue("Mưa lớn"));
});

it("leads from an accepted report to the next one that waits, and to the consolidated report", async () => {
  const period = { id: "k1", label: "Tháng 11/2026", due_on: "2026-11-25", data_from: null, data_to: null, units: 3, due: 1, submitted: 1, accepted: 1, returned: 0, consolidated_id: null };
  const answers = {
    "GET /api/reports/r1": report({ status: "submitted", can: ["accept", "return"] }),
    "POST /api/reports/r1/accept": report({ status: "accepted", can: [] }),
    "GET /api/plans/p1/report-duties": [{ id: "d1", plan_id: "p1", periods: [period], can: ["consolidate"] }],
    "GET /api/reports": { items: [{ id: "r2", unit: unit("UBND xã Đá Mọc", "x2") }], total: 1, page: 1, size: 1 },
    "POST /api/report-periods/k1/consolidate": { id: "c1" },
  };
  const asked = serve({ "GET /api/reports/r1/extensions": { items: [], can: [] }, ...answers });
  show(ReportPage, "/reports/:id", "/reports/r1", session({ can: ["see-reports", "see-consolidated"] }));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Chấp nhận" }));
  expect(await screen.findByText("Kỳ này: đã chấp nhận 1/3 báo cáo, 1 chờ duyệt, 1 chưa báo cáo.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Báo cáo tiếp theo: UBND xã Đá Mọc" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Tổng hợp" }));
  await waitFor(() => expect(asked.some((one) => one.method === "POST" && one.path.endsWith("/consolidate"))).toBe(true));
});

it("lets the standing body return a report with a reason", async () => {
  const { asked, user } = open({
    "GET /api/reports/r1": report({ status: "submitted", can: ["accept", "return"] }),
    "POST /api/reports/r1/return": report({ status: "returned", can: [], return_reason: "Thiếu số liệu" }),
  });
  await user.click(await screen.findByRole("button", { name: "Trả lại" }));
  const dialog = await screen.findByRole("dialog");
  await write(within(dialog).getByLabelText("Lý do"), "Thiếu số liệu");
  await user.click(within(dialog).getByRole("button", { name: "Trả lại" }));
  expect(await screen.findByText("Cơ quan thường trực trả lại, lý do")).toBeVisible();
  expect(asked.find((one) => one.method === "POST")!.body).toEqual({ reason: "Thiếu số liệu" });
});
