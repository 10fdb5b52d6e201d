import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { ExtensionsPage } from "./extensions_page";

const own = unit("Sở Nước sạch");
const extension = (part: Partial<Schema<"Extension">> = {}): Schema<"Extension"> => ({
  id: "e1", assignment_id: "a1", report_id: null, unit: own, state: "asked", reason: "Chờ kinh phí in băng rôn", due_on: "2026-11-24", proposed_on: "2026-12-01", granted_on: null,
  answer: null, by: { id: "x", name: "Lan" }, at: "2026-11-19T02:00:00Z", answered_by: null, answered_at: null, can: ["answer"], ...part,
});
const assignment: Schema<"AssignmentRow"> = {
  id: "a1", task_id: "t1", plan: unit("Kế hoạch Tuần lễ nước sạch"), ordinal: 4, text: "Treo băng rôn", unit: own, role: "lead",
  due: { text: null, bound: null, date: null, due_on: "2026-11-24", original_on: "2026-11-24" }, state: "received", standing: "under-way",
  question_open: false, difficulty_open: false, last_update_at: null, share: null, shares: null, can: [],
};

function open() {
  let answered = false;
  const asked = serve({
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
    "GET /api/extensions": () => ({ items: answered ? [] : [{ extension: extension(), assignment, report: null }], total: answered ? 0 : 1, page: 1, size: 20 }),
    "POST /api/extensions/e1/answer": () => { answered = true; return extension({ state: "granted", can: [] }); },
  });
  show(ExtensionsPage, "/tracking/extensions", "/tracking/extensions");
  return { asked, user: userEvent.setup({ delay: null }) };
}

it("grants the day that was asked for with one press", async () => {
  const { asked, user } = open();
  const one = await screen.findByRole("article", { name: "Gia hạn" });
  expect(one).toHaveTextContent("Hạn 24/11/2026 → đề nghị 01/12/2026");
  await user.click(within(one).getByRole("button", { name: "Đồng ý gia hạn" }));
  expect(await screen.findByText("Không còn đề nghị gia hạn nào chờ trả lời")).toBeVisible();
  expect(asked.find((sent) => sent.method === "POST")!.body).toEqual({ granted_on: "2026-12-01", answer: "" });
});

it("refuses only with a reason", async () => {
  const { asked, user } = open();
  const one = await screen.findByRole("article", { name: "Gia hạn" });
  await user.click(within(one).getByRole("button", { name: "Không đồng ý" }));
  expect(await within(one).findByText("Ghi lý do không đồng ý.")).toBeVisible();
  await write(within(one).getByLabelText("Ý kiến, lý do"), "Hội nghị không lùi");
  await user.click(within(one).getByRole("button", { name: "Không đồng ý" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({ granted_on: null, answer: "Hội nghị không lùi" }));
});

it("answers many at once, for one reason where they are refused", async () => {
  const items = ["e1", "e2"].map((id) => ({ extension: extension({ id }), assignment, report: null }));
  const batch: Schema<"Batch"> = { taken: 2, items: items.map(({ extension: { id } }) => ({ id, name: "Treo băng rôn", unit: own.name, becomes: "", day: null, refusal: null })) };
  const asked = serve({
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
    "GET /api/extensions": { items, total: 2, page: 1, size: 20 },
    "POST /api/extensions/answer": batch,
  });
  show(ExtensionsPage, "/tracking/extensions", "/tracking/extensions");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("checkbox", { name: "Chọn tất cả trên trang này" }));
  const bar = screen.getByRole("region", { name: "Đã chọn 2 đề nghị" });
  await user.click(within(bar).getByRole("button", { name: "Không đồng ý…" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(await within(dialog).findByRole("button", { name: "Không đồng ý 2 đề nghị" }));
  expect(await within(dialog).findByText("Ghi lý do không đồng ý.")).toBeVisible();
  await write(within(dialog).getByLabelText("Lý do"), "Hội nghị không lùi");
  await user.click(within(dialog).getByRole("button", { name: "Không đồng ý 2 đề nghị" }));
  expect(await screen.findByText("Đã trả lời không đồng ý 2 đề nghị.")).toBeVisible();
  expect(asked.filter(({ method }) => method === "POST").at(-1)!.body).toEqual({ ids: ["e1", "e2"], granted: false, granted_on: null, answer: "Hội nghị không lùi", preview: false });
});

it("shows what is asked for a report, and leads to it", async () => {
  const report: Schema<"ReportRow"> = {
    id: "r1", plan: unit("Kế hoạch"), duty_id: "d1", period_id: "p1", title: "Báo cáo kết quả", period: "2026", unit: own, due_on: "2026-11-24", late: false, status: "draft", submitted_at: null, can: [],
  };
  serve({
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
    "GET /api/extensions": { items: [{ extension: extension({ assignment_id: null, report_id: "r1" }), assignment: null, report }], total: 1, page: 1, size: 20 },
  });
  show(ExtensionsPage, "/tracking/extensions", "/tracking/extensions");
  expect(await screen.findByRole("link", { name: /Báo cáo kết quả/ })).toHaveAttribute("href", "/reports/r1");
});

it("unticks what was answered where it stands, and walks the requests by keys", async () => {
  const items = ["e1", "e2"].map((id) => ({ extension: extension({ id }), assignment, report: null }));
  let answered = false;
  serve({
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
    "GET /api/extensions": () => ({ items: answered ? items.slice(1) : items, total: answered ? 1 : 2, page: 1, size: 20 }),
    "POST /api/extensions/e1/answer": () => { answered = true; return extension({ state: "granted", can: [] }); },
  });
  show(ExtensionsPage, "/tracking/extensions", "/tracking/extensions");
  const user = userEvent.setup({ delay: null });
  const [first] = await screen.findAllByRole("article", { name: "Gia hạn" });
  await user.keyboard("jxjx");
  expect(screen.getByRole("region", { name: "Đã chọn 2 đề nghị" })).toBeVisible();
  await user.click(within(first!).getByRole("button", { name: "Đồng ý gia hạn" }));
  expect(await screen.findByRole("region", { name: "Đã chọn 1 đề nghị" })).toBeVisible();
});
