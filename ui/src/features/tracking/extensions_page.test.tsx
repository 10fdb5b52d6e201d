import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { ExtensionsPage } from "./extensions_page";

const own = unit("Sở Nước sạch");
const extension = (part: Partial<Schema<"Extension">> = {}): Schema<"Extension"> => ({
  id: "e1", assignment_id: "a1", unit: own, state: "asked", reason: "Chờ kinh phí in băng rôn", due_on: "2026-11-24", proposed_on: "2026-12-01", granted_on: null,
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
    "GET /api/extensions": () => ({ items: answered ? [] : [{ extension: extension(), assignment }], total: answered ? 0 : 1, page: 1, size: 20 }),
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
