import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit } from "@/shared/test/screen";
import { CoverageTab } from "./coverage_tab";

const plan = { id: "p", can: ["export"] } as Schema<"Plan">;
const Tab = () => <CoverageTab plan={plan} />;

const cell = (id: string, name: string, part: Partial<Schema<"CoverageCell">> = {}): Schema<"CoverageCell"> => ({
  assignment_id: id, task: { id: "t1", ordinal: 1, text: "Tổ chức tập huấn", due_on: "2026-11-30" }, unit: unit(name), state: "nobody", standing: "silent", percent: null,
  evidence: 0, covered_by: [], ...part,
});

const page = (items: Schema<"CoverageCell">[]): Schema<"CoveragePage"> => ({ items, total: items.length, page: 1, size: 50, covered: 1, accepted: 0, nobody: 1 });

it("tells what covers each clause, with what is wrong with its day, and asks for what nobody took up", async () => {
  const covered = cell("a1", "Sở Y tế", {
    state: "covered", standing: "under-way", percent: 40,
    covered_by: [{ plan: { id: "c", name: "Kế hoạch", short_name: "45/KH-SYT" }, clause: { id: "c2", ordinal: 2, text: "Tập huấn", due_on: "2026-12-10" }, total: 3, done: 1, evidence: 2, warnings: ["after-duty"] }],
  });
  const asked = serve({ "GET /api/plans/p/coverage": page([covered, cell("a2", "Sở Tài chính")]), "GET /api/units": { items: [], total: 0, page: 1, size: 30 } });
  show(Tab, "/plans/:id", "/plans/p?tab=coverage");
  const row = (await screen.findByRole("link", { name: "45/KH-SYT, nhiệm vụ 2" })).closest("tr")!;
  expect(row).toHaveTextContent("hạn 10/12/2026 · xong 1/3 · 2 tệp");
  expect(within(row).getByText("Hạn muộn hơn kế hoạch cấp trên")).toBeVisible();
  expect(screen.getByRole("list", { name: "Số nhiệm vụ theo tình trạng" })).toHaveTextContent("Chưa đảm nhận: 1");
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole("combobox", { name: "Tình trạng" }));
  await user.click(await screen.findByText("Chưa đảm nhận (1)"));
  await waitFor(() => expect(asked.at(-1)!.query.get("state")).toBe("nobody"));
  expect(screen.getByRole("link", { name: "Xuất Excel" })).toHaveAttribute("href", "/api/plans/p/coverage.xlsx?state=nobody");
});

it("says why nothing is there before the plan is issued", async () => {
  serve({ "GET /api/plans/p/coverage": { ...page([]), covered: 0, nobody: 0 } });
  show(Tab, "/plans/:id", "/plans/p?tab=coverage");
  expect(await screen.findByText("Chưa có gì để đối chiếu")).toBeVisible();
});
