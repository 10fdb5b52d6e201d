import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, show, unit, write } from "@/shared/test/screen";
import { TaskPage } from "./task_page";

const nobody = { total: 0, done: 0, late: 0, silent: 0, under_way: 0 };

function task(part: Partial<Schema<"TaskRow">> = {}): Schema<"TaskRow"> {
  return {
    id: "t1", ordinal: 3, plan: unit("Kế hoạch Tuần lễ nước sạch", "p1"), section_path: "II.1", section_heading: "Tuyên truyền trực quan",
    phase: null, text: "Treo băng rôn", at: [9, 22], progress: nobody, names_focal_point: false, can: ["edit"],
    parties: [{ text: "Sở NS", role: "lead", kind: "unit", id: "u1", name: "Sở Nước sạch", section: null }, { text: "các xã", role: "cooperate", kind: "group", id: null, name: null, section: null }],
    due: { text: "trước 25/11/2026", bound: "before", date: "2026-11-25", due_on: "2026-11-24", original_on: null }, ...part,
  };
}

const detail = (part: Partial<Schema<"TaskRow">> = {}): Schema<"TaskDetail"> =>
  ({ task: task(part), condition: null, deliverables: [], passage: "Treo băng rôn trước 25/11/2026", owed: { items: [], total: 0, page: 1, size: 50 }, updates: [] });

const owing = (name: string, part: Partial<Schema<"Owing">> = {}): Schema<"Owing"> =>
  ({ obligation_id: `o-${name}`, assignment_id: `a-${name}`, unit: unit(name, `u-${name}`), role: "perform", via_group: null, due_on: "2026-11-24",
    state: "issued", standing: "silent", last_update_at: null, ...part });

const open = (answers: Parameters<typeof serve>[0]) => {
  const asked = serve(answers);
  show(TaskPage, "/tasks/:id", "/tasks/t1");
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("shows the passage marked in the document", async () => {
  const { user } = open({
    "GET /api/tasks/t1": detail(),
    "GET /api/plans/p1/source": { text: "Kế hoạch\nTreo băng rôn trước 25/11/2026", layout: [] },
  });
  await user.click(await screen.findByRole("button", { name: "Xem trong văn bản" }));
  const paper = await screen.findByRole("region", { name: "Văn bản gốc" });
  expect(within(paper).getByTitle("Nguyên văn")).toHaveTextContent(/^Treo băng rôn$/);
  expect(screen.getByText(/chưa xác định đơn vị/)).toBeVisible();
});

it("corrects a task before the issue and keeps the parties as resolved", async () => {
  const { asked, user } = open({
    "GET /api/tasks/t1": detail(),
    "PUT /api/tasks/t1": detail({ text: "Treo 20 băng rôn" }),
    "GET /api/units/suggest": () => [200, []],
  });
  await user.click(await screen.findByRole("button", { name: "Sửa" }));
  await write(screen.getByLabelText("Nhiệm vụ"), "Treo 20 băng rôn");
  await user.click(screen.getByRole("button", { name: "Bỏ các xã" }));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("Treo 20 băng rôn")).toBeVisible();
  expect(asked.find((one) => one.method === "PUT")!.body).toEqual({
    text: "Treo 20 băng rôn", due_on: "2026-11-24", parties: [{ text: "Sở NS", role: "lead", kind: "unit", id: "u1", section: null }], names_focal_point: false,
  });
});

it("tells why a task cannot be corrected any more and keeps the form", async () => {
  const { user } = open({
    "GET /api/tasks/t1": detail(), "PUT /api/tasks/t1": () => [409, problem("plan.issued")], "GET /api/units/suggest": () => [200, []],
  });
  await user.click(await screen.findByRole("button", { name: "Sửa" }));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(screen.getByRole("alert")).toBeVisible());
  expect(screen.getByLabelText("Nhiệm vụ")).toHaveValue("Treo băng rôn");
});

it("asks the server for the units of a task that many owe", async () => {
  const progress = { total: 120, done: 100, late: 1, silent: 19, under_way: 0 };
  const late = owing("UBND xã Muộn", { standing: "late" });
  const { asked, user } = open({
    "GET /api/tasks/t1": { ...detail({ progress }), owed: { items: [late, owing("UBND xã Lặng")], total: 120, page: 1, size: 50 } },
    "GET /api/tasks/t1/owed": () => [200, { items: [late], total: 1, page: 1, size: 50 }],
  });
  const units = await screen.findByRole("region", { name: "Các đơn vị được giao" });
  expect(within(units).getByRole("link", { name: "UBND xã Lặng" })).toBeVisible();
  expect(asked.filter((one) => one.path.endsWith("/owed"))).toHaveLength(0);
  await user.type(within(units).getByRole("searchbox"), "muon{Enter}");
  await waitFor(() => expect(within(units).queryByRole("link", { name: "UBND xã Lặng" })).toBeNull());
  expect(asked.at(-1)!.path).toBe("/api/tasks/t1/owed");
  expect(within(units).getByText(/Tất cả \(120\)/)).toBeVisible();
});
