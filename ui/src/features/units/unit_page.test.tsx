import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { UnitPage } from "./unit_page";

const ref = (id: string, name: string) => ({ id, name, short_name: null });
const unit = {
  id: "u1", name: "Xã Mới", short_name: "X. Mới", aliases: ["Mới"], kind: "Ủy ban nhân dân cấp xã", code: "H1", parent: ref("p", "Ủy ban nhân dân tỉnh"), groups: [],
  focal_points: 1, deleted_at: null, dissolved_on: null, can: [], codes: [{ scheme: "gso", code: "06001" }], places: [], point: null,
};
const life = {
  names: [{ name: "Xã Mới", short_name: null, valid_from: "2026-07-01", valid_to: null }, { name: "Xã Cũ", short_name: null, valid_from: null, valid_to: "2026-07-01" }],
  kinds: [], codes: [{ scheme: "gso", code: "09999", valid_from: null, valid_to: null }], places: [], groups: [], rules: [], seats: [],
  predecessors: [{ unit: ref("u0", "Xã Dưới"), function: "", basis: "Nghị quyết số 15/NQ-HĐND", effective_on: "2026-07-01" }], successors: [], units_below: [ref("b", "Trạm Y tế xã")],
};
const progress = { total: 4, done: 1, under_way: 1, silent: 1, late: 1 };
const person = { id: "f", unit: ref("u1", "Xã Mới"), full_name: "Nguyễn Văn A", office: "Công chức", phone: "0203 123 456", email: "a@x.vn", user: null, deleted_at: null, can: [] };
const answers = {
  "GET /api/units/u1": unit, "GET /api/units/u1/life": life, "GET /api/tracking": { items: [], total: 4, page: 1, size: 1, progress, as_of: "2026-11-20" },
  "GET /api/units/u1/hand-overs": [], "GET /api/focal-points": { items: [person], total: 1, page: 1, size: 50 },
};

it("tells what a unit owes, who answers for it and what it was", async () => {
  serve(answers);
  const { router } = show(UnitPage, "/units/:id", "/units/u1", session({ can: ["see-tracking", "see-focal-points"] }));
  expect(await screen.findByRole("heading", { level: 1, name: "Xã Mới" })).toBeVisible();
  const past = within(await screen.findByRole("region", { name: "Qua các thời kỳ" }));
  const old = within(past.getByText("Xã Cũ").closest("tr")!);
  expect(old.getByText("Từ đầu")).toBeVisible();
  expect(old.getByText("30/06/2026")).toBeVisible();
  expect(past.getByText("09999 (mã thống kê)")).toBeVisible();
  expect(screen.getByRole("link", { name: "Xã Dưới" })).toHaveAttribute("href", "/units/u0");
  expect(screen.getByText("Nghị quyết số 15/NQ-HĐND, hiệu lực từ 01/07/2026")).toBeVisible();
  expect(await screen.findByRole("link", { name: "0203 123 456" })).toHaveAttribute("href", "tel:0203123456");
  await userEvent.setup({ delay: null }).click(await screen.findByRole("button", { name: /Quá hạn|Trễ hạn/ }));
  expect(router.state.location.search).toBe("?unit_id=u1&standing=late");
});

it("keeps figures and people from who may not see them", async () => {
  const asked = serve(answers);
  show(UnitPage, "/units/:id", "/units/u1", session({ can: [] }));
  expect(await screen.findByText("Trạm Y tế xã")).toBeVisible();
  expect(screen.queryByRole("region", { name: "Đầu mối" })).toBeNull();
  expect(asked.every(({ path }) => path.startsWith("/api/units/"))).toBe(true);
});
