import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { MatrixTab } from "./matrix_tab";

const plan = { id: "p", status: "issued", can: ["edit-duties"] } as Schema<"Plan">;
const Tab = () => <MatrixTab plan={plan} />;

const cell = (channel: string, part: Partial<Schema<"MatrixCell">> = {}): Schema<"MatrixCell"> => ({
  theme: "t1", channel, state: "hole", task_ids: [], in_period: [], likely: [], waivers: [], total: 0, done: 0, evidence: 0, ...part,
});
const line = (key: string, text: string) => ({ key, text, section: null, phase: null });
const matrix: Schema<"Matrix"> = {
  themes: [line("t1", "Lợi ích của nước sạch")], channels: [line("c1", "panô"), line("c2", "tờ rơi"), line("c3", "mạng xã hội")],
  periods: [{ key: "f1", name: "Trước tuần lễ", is_phase: true, from_on: null, to_on: null }],
  tasks: [{ id: "k1", ordinal: 1, text: "Treo panô", due_on: "2026-11-30" }, { id: "k2", ordinal: 2, text: "In tờ rơi", due_on: null }],
  cells: [cell("c1", { state: "under-way", task_ids: ["k1"], in_period: ["k1"], total: 2, done: 1, evidence: 3 }), cell("c2", { likely: ["k2"] }), cell("c3")],
  holes: 2, can: ["edit"],
};

it("leads from a cell to who carries it and their evidence", async () => {
  serve({
    "GET /api/plans/p/matrix": matrix,
    "GET /api/plans/p/matrix/cell": { tasks: [{ task: matrix.tasks[0]!, total: 1, units: [{ assignment_id: "a", unit: unit("Sở Y tế"), role: "lead", standing: "done", attachments: [{ id: "f", file_name: "anh.pdf", media_type: "application/pdf", size: 10 }], links: [] }] }] },
  });
  show(Tab, "/plans/:id", "/plans/p?tab=matrix");
  await userEvent.click(await screen.findByRole("button", { name: /^Đang thực hiện ?Nhiệm vụ 1 ?xong 1\/2 · 3 minh chứng ?: Lợi ích của nước sạch × panô/ }));
  const who = await screen.findByRole("region", { name: "Ai thực hiện và minh chứng" });
  expect(await within(who).findByRole("link", { name: "Sở Y tế" })).toHaveAttribute("href", "/assignments/a");
  expect(within(who).getByRole("link", { name: /anh.pdf/ })).toBeVisible();
});

it("says of a hole why nothing is needed, and takes proposals as one act", async () => {
  const asked = serve({ "GET /api/plans/p/matrix": matrix, "PUT /api/plans/p/matrix/cells": matrix });
  show(Tab, "/plans/:id", "/plans/p?tab=matrix");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: /^Chưa có ?: Lợi ích của nước sạch × mạng xã hội/ }));
  expect(await screen.findByRole("link", { name: "Bổ sung nhiệm vụ vào kế hoạch" })).toHaveAttribute("href", "/plans/p/amend");
  await write(await screen.findByRole("textbox", { name: "Không cần, lý do" }), "Dân cư ít dùng.");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  const puts = () => asked.filter(({ method }) => method === "PUT").map(({ body }) => body);
  await waitFor(() => expect(puts()).toEqual([{ cells: [{ theme: "t1", channel: "c3", task_ids: [], waivers: [{ period: "", reason: "Dân cư ít dùng." }] }] }]));
  await user.click(screen.getByRole("button", { name: "Nhận các đề xuất (1 ô)" }));
  await waitFor(() => expect(puts()[1]).toEqual({ cells: [{ theme: "t1", channel: "c2", task_ids: ["k2"], waivers: [] }] }));
});
