import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, show, unit } from "@/shared/test/screen";
import { AssignmentPage } from "./assignment_page";

const own = unit("Sở Nước sạch"), division = unit("Phòng Truyền thông");
const counts = (part: Partial<Schema<"Progress">> = {}) => ({ total: 0, done: 0, late: 0, silent: 0, under_way: 0, ...part });
const detail: Schema<"AssignmentDetail"> = {
  assignment: {
    id: "a1", task_id: "t1", plan: unit("Kế hoạch Tuần lễ nước sạch"), ordinal: 4, text: "Treo 20 băng rôn", unit: own, role: "lead",
    due: { text: null, bound: null, date: null, due_on: "2026-11-24", original_on: null },
    state: "received", standing: "under-way", question_open: false, difficulty_open: false, last_update_at: null, share: null, shares: null, can: [],
  },
  passage: "", section_heading: null, condition: null, deliverables: [], leads: [], cooperates: [], leads_total: 0, cooperates_total: 0, chase_on: null, updates: [], can: ["update", "done", "ask"],
};
const share: Schema<"Share"> = {
  id: "s1", unit: division, person: null, text: "Treo 8 băng rôn", given_due_on: null, due_on: "2026-11-24", state: "in-progress", standing: "under-way", percent: 40,
  question_open: false, difficulty_open: true, last_update_at: null, withdrawn_at: null, shares: null, can: ["open", "edit", "withdraw"],
};
const shares = (part: Partial<Schema<"Shares">> = {}): Schema<"Shares"> => ({ items: [], progress: counts(), percent: 0, asking: 0, people: 0, can: ["hand-down"], ...part });

function open(answers: Parameters<typeof serve>[0]) {
  const asked = serve({
    "GET /api/assignments/a1": detail, "GET /api/assignments/a1/extensions": { items: [], can: [] },
    "GET /api/assignments/a1/share-holders": { own, units: [{ unit: division, above: own, answers: false }], people: [{ id: "p1", name: "Lan" }] }, ...answers,
  });
  show(AssignmentPage, "/assignments/:id", "/assignments/a1");
  return { asked, user: userEvent.setup({ delay: null }) };
}

it("hands a share down, and says what is wrong with it", async () => {
  const { asked, user } = open({
    "GET /api/assignments/a1/shares": shares(),
    "POST /api/assignments/a1/shares": () => [400, problem("share.after_duty", { day: "2026-11-24" })],
  });
  await user.click(await screen.findByRole("button", { name: "Giao phần việc" }));
  const form = within(await screen.findByRole("dialog"));
  await user.click(await form.findByRole("combobox", { name: "Giao cho" }));
  await user.click(await screen.findByText("Phòng Truyền thông – chưa có tài khoản"));
  await user.click(form.getByRole("button", { name: "Giao phần việc" }));
  expect(await form.findByText(/phải nằm trong hạn của nhiệm vụ/)).toBeVisible();
  expect(asked.at(-1)!.body).toEqual({ shares: [{ unit_id: division.id, person_id: null, text: "Treo 20 băng rôn", due_on: null }] });
});

it("offers what the shares come to, and leaves the saying to the unit", async () => {
  const { user } = open({ "GET /api/assignments/a1/shares": shares({ items: [share], progress: counts({ total: 1, under_way: 1 }), percent: 40, asking: 1 }) });
  const panel = within(await screen.findByRole("region", { name: "Phần việc đã giao" }));
  expect(panel.getByRole("link", { name: "Phòng Truyền thông" })).toHaveAttribute("href", "/assignments/s1");
  expect(panel.getByText("1 phần việc đang chờ đơn vị trả lời.")).toBeVisible();
  await user.click(panel.getByRole("button", { name: "Dùng số này" }));
  expect(within(await screen.findByRole("dialog")).getByRole("spinbutton")).toHaveValue("40");
});
