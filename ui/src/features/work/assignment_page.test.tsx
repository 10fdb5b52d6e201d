import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, show, unit, write } from "@/shared/test/screen";
import { AssignmentPage } from "./assignment_page";

const own = unit("Sở Nước sạch");

function assignment(part: Partial<Schema<"AssignmentRow">> = {}): Schema<"AssignmentRow"> {
  return {
    id: "a1", task_id: "t1", plan: unit("Kế hoạch Tuần lễ nước sạch"), ordinal: 4, text: "Treo 20 băng rôn", unit: own, role: "lead",
    due: { text: "trước 25/11/2026", bound: "before", date: "2026-11-25", due_on: "2026-11-24", original_on: null },
    state: "issued", standing: "silent", question_open: false, difficulty_open: false, last_update_at: null, share: null, shares: null, can: [], ...part,
  };
}

function detail(part: Partial<Schema<"AssignmentDetail">> = {}): Schema<"AssignmentDetail"> {
  return {
    assignment: assignment(), passage: "Treo 20 băng rôn trước 25/11/2026", section_heading: null, condition: null, deliverables: [],
    leads: [], cooperates: [unit("UBND xã Sông Trong")], leads_total: 0, cooperates_total: 31, chase_on: null, updates: [], can: ["receive", "update", "done", "ask"], ...part,
  };
}

const no_shares: Schema<"Shares"> = { items: [], progress: { total: 0, done: 0, late: 0, silent: 0, under_way: 0 }, percent: 0, asking: 0, people: 0, can: [] };

function open(answers: Parameters<typeof serve>[0]) {
  const asked = serve({ "GET /api/assignments/a1/extensions": { items: [], can: [] }, "GET /api/assignments/a1/shares": no_shares, ...answers });
  show(AssignmentPage, "/assignments/:id", "/assignments/a1");
  return { asked, user: userEvent.setup({ delay: null }) };
}

it("shows the task with its passage, deadline and partners", async () => {
  open({ "GET /api/assignments/a1": detail() });
  expect(await screen.findByRole("heading", { name: "Nhiệm vụ 4" })).toBeVisible();
  expect(screen.getByRole("blockquote", { name: "Nguyên văn" })).toHaveTextContent("Treo 20 băng rôn trước 25/11/2026");
  const facts = screen.getByRole("region", { name: "Thông tin nhiệm vụ" });
  expect(facts).toHaveTextContent("24/11/2026");
  expect(facts).toHaveTextContent("Còn 4 ngày");
  expect(facts).toHaveTextContent("UBND xã Sông Trong và 30 đơn vị khác");
});

it("tells by which day work without a deadline is chased, and does not call it a deadline", async () => {
  open({ "GET /api/assignments/a1": detail({ assignment: assignment({ due: { text: null, bound: null, date: null, due_on: null, original_on: null } }), chase_on: "2026-12-31" }) });
  const facts = await screen.findByRole("region", { name: "Thông tin nhiệm vụ" });
  expect(facts).toHaveTextContent("Mốc đôn đốc: 31/12/2026");
  expect(facts).toHaveTextContent("không tính là quá hạn");
  expect(facts).not.toHaveTextContent(/Còn \d+ ngày/);
});

it("shows the task once where the passage says no more", async () => {
  open({ "GET /api/assignments/a1": detail({ passage: "a) Treo 20  băng rôn;" }) });
  await screen.findByRole("heading", { name: "Nhiệm vụ 4" });
  expect(screen.getByText("Treo 20 băng rôn")).toBeVisible();
  expect(screen.queryByRole("blockquote")).toBeNull();
});

it("confirms receipt with one press and takes it back when the server refuses", async () => {
  const { user } = open({
    "GET /api/assignments/a1": detail(),
    "POST /api/assignments/a1/receive": () => [503, problem("store.unavailable")],
  });
  await user.click(await screen.findByRole("button", { name: "Đã nhận việc" }));
  expect(await screen.findByText("Máy chủ đang bận hoặc gặp lỗi. Thử lại sau ít phút.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Đã nhận việc" })).toBeEnabled();
});

it("sends progress again under the same key after a lost connection, and keeps what was typed", async () => {
  let tries = 0;
  const { asked, user } = open({
    "GET /api/assignments/a1": detail(),
    "POST /api/assignments/a1/updates": () => {
      tries += 1;
      return tries === 1 ? [503, problem("store.unavailable")] : [201, detail({ assignment: assignment({ standing: "under-way", state: "in-progress" }) })];
    },
  });
  await user.click(await screen.findByRole("button", { name: "Cập nhật tiến độ" }));
  const sheet = await screen.findByRole("dialog");
  await user.click(within(sheet).getByRole("button", { name: "Gửi cập nhật" }));
  expect(await within(sheet).findByText("Ghi việc đã làm.")).toBeVisible();
  await write(within(sheet).getByLabelText("Kết quả, việc đã làm"), "Đã treo 12 băng rôn");
  await user.click(within(sheet).getByRole("button", { name: "Gửi cập nhật" }));
  await user.click(await within(sheet).findByRole("button", { name: "Gửi lại" }));
  await waitFor(() => expect(tries).toBe(2));
  const sent = asked.filter((one) => one.path.endsWith("/updates"));
  expect(sent[0]!.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent[1]!.key).toBe(sent[0]!.key);
  expect(sent[1]!.body).toMatchObject({ kind: "progress", note: "Đã treo 12 băng rôn", percent: null, attachment_ids: [] });
  await waitFor(() => expect(screen.getAllByText("Đang thực hiện").length).toBeGreaterThan(0));
});

it("shows no act that the server does not name", async () => {
  open({ "GET /api/assignments/a1": detail({ can: [] }) });
  await screen.findByRole("heading", { name: "Nhiệm vụ 4" });
  expect(screen.queryByRole("button", { name: "Cập nhật tiến độ" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Đã nhận việc" })).toBeNull();
});

it("answers the demand for a focal point by naming one who stands there, looked at again", async () => {
  const person = { id: "p1", kind: "focal-point", unit: own, user: { id: "user", name: "Lan" }, full_name: "Nguyễn Thị Lan", office: null, phone: null, email: null, deleted_at: null, can: ["edit"] };
  const { asked, user } = open({
    "GET /api/assignments/a1": detail({ can: ["update", "done", "name-focal-point", "ask"] }),
    "GET /api/my/units": { items: [{ unit: own, people: [person], inner_units: [], can: ["edit"] }] },
    "POST /api/assignments/a1/focal-point": detail({ assignment: assignment({ state: "done", standing: "done" }), can: ["ask", "reopen"] }),
  });
  const name = await screen.findByRole("button", { name: "Cử đầu mối" });
  expect(screen.queryByRole("button", { name: "Báo hoàn thành" })).toBeNull();
  await user.click(name);
  const form = within(await screen.findByRole("dialog"));
  expect(await form.findByLabelText("Họ và tên")).toHaveValue("Nguyễn Thị Lan");
  await write(form.getByLabelText(/Điện thoại/), "0203 555 0199");
  await user.click(form.getByRole("button", { name: "Cử đầu mối" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Cử đầu mối" })).toBeNull());
  expect(asked.find(({ method }) => method === "POST")!.body).toEqual({ full_name: "Nguyễn Thị Lan", office: null, phone: "0203 555 0199", email: null, id: "p1" });
});

it("says why nothing can be said any more: the plan has ended", async () => {
  open({ "GET /api/assignments/a1": detail({ assignment: assignment({ plan: unit("Kế hoạch", "p1") }), can: [] }), "GET /api/plans/p1": { id: "p1", status: "closed" } });
  expect(await screen.findByText("Kế hoạch đã kết thúc")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Cập nhật tiến độ" })).toBeNull();
});

it("asks nothing of the plan while something can be said", async () => {
  const { asked } = open({ "GET /api/assignments/a1": detail({ assignment: assignment({ plan: unit("Kế hoạch", "p1") }) }) });
  await screen.findByRole("button", { name: "Cập nhật tiến độ" });
  expect(asked.map(({ path }) => path)).not.toContain("/api/plans/p1");
});
