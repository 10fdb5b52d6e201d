import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, show, unit } from "@/shared/test/screen";
import { BindingPage } from "./binding_page";

const clause = (id: string, ordinal: number, text: string, due_on: string | null = null): Schema<"Clause"> => ({ id, ordinal, text, due_on });

const binding = (part: Partial<Schema<"Binding">> = {}): Schema<"Binding"> => ({
  child: { id: "c", name: "Kế hoạch của Sở", short_name: "45/KH-SYT" }, parent: { id: "p", name: "Kế hoạch của tỉnh", short_name: "12/KH-UBND" },
  bound: false, version: "v1", owner: unit("Sở Y tế", "u"), can: ["bind"],
  clauses: [
    { clause: clause("p1", 1, "Tổ chức tập huấn", "2026-11-30"), falls_on_unit: true, bound_to: [], likely: [{ task_id: "c2", percent: 78 }] },
    { clause: clause("p2", 2, "Báo cáo kết quả"), falls_on_unit: true, bound_to: [], likely: [] },
  ],
  tasks: [clause("c1", 1, "Treo băng rôn"), clause("c2", 2, "Tập huấn cán bộ", "2026-12-10")], ...part,
});

const open = (given: Schema<"Binding">) => {
  const asked = serve({ "GET /api/plans/c/binding": given, "PUT /api/plans/c/binding": { ...given, bound: true, version: "v2" }, "DELETE /api/plans/c/binding": [204, null] });
  show(BindingPage, "/plans/:id/binding/:parent", "/plans/c/binding/p");
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("binds what was proposed, warns of a later day and offers the way back", async () => {
  const { asked, user } = open(binding());
  const list = within(await screen.findByRole("region", { name: "Nhiệm vụ của kế hoạch cấp trên giao cho đơn vị" }));
  expect(list.getByText("Giống nhất: nhiệm vụ 2 (78 %)")).toBeVisible();
  expect(list.getByText("Nhiệm vụ 2 có hạn 10/12/2026, muộn hơn kế hoạch cấp trên.")).toBeVisible();
  expect(screen.getByText("Nhiệm vụ của đơn vị chưa gắn với nhiệm vụ cấp trên (1)")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Xác nhận đối chiếu" }));
  await waitFor(() => expect(asked.find((one) => one.method === "PUT")).toMatchObject({ body: { parent_id: "p", owner_id: "u", pairs: [{ task_id: "c2", parent_task_id: "p1" }], base_version: "v1" } }));
  await user.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  await waitFor(() => expect(asked.find((one) => one.method === "DELETE")?.query.toString()).toBe("parent_id=p&version=v2"));
});

it("tells who was slower that somebody else bound the two, and loads theirs", async () => {
  let theirs = binding();
  const asked = serve({ "GET /api/plans/c/binding": () => theirs, "PUT /api/plans/c/binding": [409, problem("binding.moved_on")] });
  show(BindingPage, "/plans/:id/binding/:parent", "/plans/c/binding/p");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Xác nhận đối chiếu" }));
  expect(await screen.findByText(/Người khác vừa sửa việc gắn hai kế hoạch này/)).toBeVisible();
  theirs = binding({ version: "v9", bound: true });
  await user.click(screen.getByRole("button", { name: "Tải lại" }));
  await user.click(await screen.findByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.filter((one) => one.method === "PUT").at(-1)).toMatchObject({ body: { base_version: "v9", pairs: [] } }));
});

it("shows what is bound, without the proposals' choices, and nothing to press to who may not", async () => {
  const bound = binding({ bound: true, can: [] });
  bound.clauses[1]!.bound_to = ["c1"];
  open(bound);
  const boxes = await screen.findAllByRole("combobox", { name: /Nhiệm vụ của đơn vị đáp ứng/ });
  expect(boxes).toHaveLength(2);
  for (const one of boxes) expect(one).toBeDisabled();
  expect(screen.queryByText(/muộn hơn kế hoạch cấp trên/)).toBeNull();
  expect(screen.getByTitle("1. Treo băng rôn")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Lưu|Xác nhận|Bỏ đối chiếu/ })).toBeNull();
});
