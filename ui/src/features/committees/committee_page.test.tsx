import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, session, show, unit, write } from "@/shared/test/screen";
import { CommitteePage } from "./committee_page";
import { in_tree } from "./committees_page";

const health = unit("Sở Y tế");
const row = (part: Partial<Schema<"CommitteeRow">> = {}): Schema<"CommitteeRow"> => ({
  id: "c1", name: "Ban Chỉ đạo nước sạch", kind: "committee", parent: null, family: "state", symbol: "BCĐ", decision: "Quyết định số 01/QĐ-UBND", formed_on: "2026-01-05", ended_on: null, seats: 1, ...part,
});
const committee = (part: Partial<Schema<"Committee">> = {}): Schema<"Committee"> => ({
  on: "2026-11-20", committee: row(), group: unit("Thành viên Ban Chỉ đạo nước sạch"), below: [], can: ["edit"],
  seats: [{ id: "s1", unit: health, office: "Giám đốc", role: "member", valid_from: "2026-01-05", valid_to: null, holder: null }], ...part,
});
const book: Schema<"Outgoing"> = { series: "BCĐ", year: 2026, committee: null, items: [], total: 0, page: 1, size: 20, gaps: [], known: [], can: ["edit"] };

it("takes a pasted list apart, keeps names only where that is asked, and saves what was looked at", async () => {
  const asked = serve({
    "GET /api/committees/c1": committee(), "GET /api/outgoing": book, "GET /api/units": { items: [], total: 0, page: 1, size: 30 },
    "POST /api/read-seats": { items: [{ text: "…", person: "Nguyễn Thị Mẫu", office: "Giám đốc", unit: health, role: "deputy" }] }, "POST /api/committees/c1/seats": committee(),
  });
  show(CommitteePage, "/committees/:id", "/committees/c1", session({ can: ["see-units", "see-tracking"] }));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Thêm thành viên" }));
  const drawer = within(await screen.findByRole("dialog"));
  await write(drawer.getByLabelText("Dán danh sách"), "Đồng chí Nguyễn Thị Mẫu, Giám đốc Sở Y tế - Phó Trưởng ban");
  await user.click(drawer.getByRole("button", { name: "Tách danh sách" }));
  expect(await drawer.findByDisplayValue("Giám đốc")).toBeVisible();
  expect(drawer.queryByDisplayValue("Nguyễn Thị Mẫu")).toBeNull();
  await user.click(drawer.getByRole("button", { name: "Lưu thành viên" }));
  await vi.waitFor(() => expect(asked.some((one) => one.path === "/api/committees/c1/seats")).toBe(true));
  expect(asked.find((one) => one.path === "/api/committees/c1/seats")!.body).toEqual({ from_on: "2026-01-05", seats: [{ unit_id: health.id, office: "Giám đốc", role: "deputy", holder: null }] });
});

it("shows a past day without changing it", async () => {
  const asked = serve({ "GET /api/committees/c1": committee({ on: "2026-02-01" }), "GET /api/outgoing": book });
  show(CommitteePage, "/committees/:id", "/committees/c1?on=2026-02-01", session({ can: ["see-units", "see-tracking"] }));
  expect(await screen.findByRole("link", { name: "Sở Y tế" })).toBeVisible();
  expect(asked.find((one) => one.path === "/api/committees/c1")!.query.get("on")).toBe("2026-02-01");
  expect(screen.queryByRole("button", { name: "Thêm thành viên" })).toBeNull();
});

it("sets each committee behind the one that it stands under", () => {
  const above = row(), team = row({ id: "t", parent: { id: "c1", name: "", short_name: null } }), other = row({ id: "c2" });
  expect(in_tree([above, other, team]).map(({ row: { id }, depth }) => [id, depth])).toEqual([["c1", 0], ["t", 1], ["c2", 0]]);
});
