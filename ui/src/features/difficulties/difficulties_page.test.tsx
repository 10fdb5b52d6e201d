import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { DifficultiesPage } from "./difficulties_page";

const own = unit("Sở Nước sạch");

const update = (part: Partial<Schema<"Update">> = {}): Schema<"Update"> => ({
  id: "u1", kind: "difficulty", note: "Thiếu kinh phí in băng rôn", proposal: "Bổ sung 20 triệu đồng", percent: null, links: [], attachments: [],
  by: { id: "x", name: "Lan" }, unit: own, at: "2026-11-10T02:00:00Z", answer: null, answered_by: null, answered_at: null, asked: null, can: ["answer"], ...part,
});

const assignment: Schema<"AssignmentRow"> = {
  id: "a1", task_id: "t1", plan: unit("Kế hoạch Tuần lễ nước sạch"), ordinal: 4, text: "Treo băng rôn", unit: own, role: "lead",
  due: { text: null, bound: null, date: null, due_on: "2026-11-24", original_on: null }, state: "in-progress", standing: "under-way",
  question_open: false, difficulty_open: true, last_update_at: null, share: null, shares: null, can: [],
};

it("answers a difficulty where it stands, and it is no longer waiting", async () => {
  let answered = false;
  const asked = serve({
    "GET /api/views": { items: [], can: [] },
    "GET /api/plans": { items: [], total: 0, page: 1, size: 30 },
    "GET /api/difficulties": () => ({ items: answered ? [] : [{ update: update(), assignment }], total: answered ? 0 : 1, page: 1, size: 20 }),
    "POST /api/updates/u1/answer": () => { answered = true; return update({ answer: "Đồng ý", can: [] }); },
  });
  show(DifficultiesPage, "/difficulties", "/difficulties");
  const user = userEvent.setup({ delay: null });
  const one = await screen.findByRole("article", { name: "Khó khăn, vướng mắc" });
  expect(one).toHaveTextContent("Bổ sung 20 triệu đồng");
  await user.click(within(one).getByRole("button", { name: "Gửi trả lời" }));
  expect(await within(one).findByText("Nhập nội dung trả lời.")).toBeVisible();
  await write(within(one).getByLabelText("Nội dung trả lời"), "Đồng ý bổ sung");
  await user.click(within(one).getByRole("button", { name: "Gửi trả lời" }));
  expect(await screen.findByText("Không còn câu hỏi, vướng mắc nào chờ trả lời")).toBeVisible();
  expect(asked.find((sent) => sent.method === "POST")!.body).toEqual({ answer: "Đồng ý bổ sung" });
  expect(asked.find((sent) => sent.path === "/api/difficulties")!.query.get("open")).toBe("true");
});
