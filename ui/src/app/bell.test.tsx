import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, session, show } from "@/shared/test/screen";
import { Bell } from "./bell";
import { nothing_waits } from "./news";

const notice = (part: Partial<Schema<"Notice">> = {}): Schema<"Notice"> => ({
  id: "n1", plan: { id: "p1", name: "Kế hoạch Tuần lễ nước sạch", short_name: "214/KH-UBND" }, to: { id: "u", name: "Lan" }, unit: null, cause: "reminder", rung: "focal-point",
  assignments: 3, reports: 0, answers: 0, late: 0, undated: 0, silent: 0, due_on: "2026-11-24", made_at: "2026-11-19T02:00:00Z", read_at: null, deliveries: [], ...part,
});
const answers = (items: Schema<"Notice">[], unread: number, comments: Schema<"CommentNotice">[] = [], work: Schema<"WorkNotice">[] = []) => ({
  "GET /api/my/notices": { items, total: items.length, page: 1, size: 50, unread }, "GET /api/my/news": { comments, inspections: [], work, unread: comments.filter((one) => one.read_at === null).length, waiting: nothing_waits }, "POST /api/my/notices/read": [204, null] as [number, null],
});

it("counts what was not read, and reads it when it is opened", async () => {
  const asked = serve(answers([notice()], 1));
  show(Bell, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Thông báo: 1 chưa xem" }));
  const link = await screen.findByRole("link", { name: /3 việc đến hạn, sớm nhất 24\/11\/2026/ });
  expect(link).toHaveAttribute("href", "/my-work?plan_id=p1");
  expect(link).toHaveTextContent("214/KH-UBND");
  await waitFor(() => expect(asked.some((sent) => sent.path === "/api/my/notices/read")).toBe(true));
});

it("leads the standing body to what is late", async () => {
  const asked = serve(answers([notice({ rung: "leader", late: 2, read_at: "2026-11-19T03:00:00Z" })], 0));
  show(Bell, "/", "/", session({ can: ["see-tracking"] }));
  await userEvent.click(await screen.findByRole("button", { name: "Thông báo" }));
  expect(await screen.findByRole("link", { name: /2 trong 3 việc đã quá hạn/ })).toHaveAttribute("href", "/tracking?plan_id=p1&standing=late");
  expect(asked.some((sent) => sent.method === "POST")).toBe(false);
});

it("tells a unit of what passed to another one, and the other of what came", async () => {
  serve(answers([notice({ cause: "passed-on", assignments: 2 }), notice({ id: "n2", cause: "taken-over", assignments: 4 })], 0));
  show(Bell, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Thông báo" }));
  expect(await screen.findByRole("link", { name: /2 việc của đơn vị đã chuyển sang đơn vị khác/ })).toBeVisible();
  expect(screen.getByRole("link", { name: /4 việc được chuyển đến đơn vị/ })).toHaveAttribute("href", "/my-work?plan_id=p1");
});

it("says that nothing came yet", async () => {
  serve(answers([], 0));
  show(Bell, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Thông báo" }));
  expect(await screen.findByText("Chưa có thông báo nào")).toBeVisible();
});

it("tells of leaders' comments among the others, the newest first", async () => {
  serve(answers([notice({ read_at: "2026-11-19T03:00:00Z" })], 0, [
    { id: "c1", comment_id: "k1", step: "written", target: "unit", name: "Sở Nước sạch", text: "Nêu rõ nguyên nhân chậm.", made_at: "2026-11-20T02:00:00Z", read_at: null },
    { id: "c2", comment_id: "k2", step: "done", target: "page", name: "", text: "Nhắc các đơn vị.", made_at: "2026-11-18T02:00:00Z", read_at: "2026-11-18T03:00:00Z" },
  ]));
  show(Bell, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Thông báo: 1 chưa xem" }));
  const first = await screen.findByRole("link", { name: /Ý kiến chỉ đạo mới: Sở Nước sạch/ });
  expect(first).toHaveAttribute("href", "/comments/k1");
  expect(first).toHaveTextContent("Nêu rõ nguyên nhân chậm.");
  const all = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(all).toEqual(["/comments/k1", "/my-work?plan_id=p1", "/comments/k2"]);
  expect(screen.getByRole("link", { name: /Ý kiến chỉ đạo đã thực hiện: Toàn bộ tình hình/ })).toBeVisible();
});

it("tells of new work, answers and what waits, and leads to the thing itself, or to the list where it is several", async () => {
  const work = (part: Partial<Schema<"WorkNotice">>): Schema<"WorkNotice"> => ({
    id: "w1", cause: "issued", plan: { id: "p1", name: "Kế hoạch Tuần lễ nước sạch", short_name: "214/KH-UBND" }, unit: { id: "u1", name: "Sở Nước sạch", short_name: null },
    subject_id: null, items: 4, made_at: "2026-11-20T02:00:00Z", read_at: "2026-11-20T03:00:00Z", ...part,
  });
  serve(answers([], 0, [], [
    work({}), work({ id: "w2", cause: "answered", subject_id: "a1", items: 1 }), work({ id: "w3", cause: "reported", items: 12, unit: null }), work({ id: "w4", cause: "letter-waits", subject_id: "l1", items: 1 }),
  ]));
  show(Bell, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Thông báo" }));
  expect(await screen.findByRole("link", { name: /4 việc, báo cáo mới được giao/ })).toHaveAttribute("href", "/my-work?plan_id=p1");
  expect(screen.getByRole("link", { name: /1 câu hỏi, vướng mắc đã được trả lời/ })).toHaveAttribute("href", "/assignments/a1");
  expect(screen.getByRole("link", { name: /12 báo cáo mới gửi đến/ })).toHaveAttribute("href", "/reports?plan_id=p1");
  expect(screen.getByRole("link", { name: /1 công văn đôn đốc chờ duyệt/ })).toHaveAttribute("href", "/letters/l1");
});
