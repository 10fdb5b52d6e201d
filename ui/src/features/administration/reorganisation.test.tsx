import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { problem, serve, session, show, write } from "@/shared/test/screen";
import { AdministrationPage } from "./administration_page";

const unit = (id: string, name: string) => ({
  id, name, short_name: null, aliases: [], kind: null, code: null, parent: null, groups: [], focal_points: 0, deleted_at: null, dissolved_on: null, can: [], codes: [], places: [], point: null,
});
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 50 });
const done = {
  id: "r1", kind: "merge", number: "15/NQ-HĐND", decided_on: "2026-11-20", effective_on: "2026-11-20", made_by: { id: "user", name: "Lan" },
  units: { from: [{ id: "u1", name: "Xã Trên", made: false }, { id: "u2", name: "Xã Dưới", made: false }], to: [{ id: "u3", name: "Xã Mới", made: true }], duties: 4, kinds: null },
  made_at: "2026-11-20T01:00:00Z", undone_at: null, can: ["undo"],
};
const touched = (id: string, name: string) => ({
  unit: { id, name, short_name: null }, duties: 2, reports: 1, focal_points: 1, groups: 3, users: 1, plans: 0, seats: 1, committee_seats: [{ committee: { id: "c", name: "Ban Chỉ đạo nước sạch", short_name: null }, office: "Giám đốc", role: "member" }],
  open_plans: [{ plan_id: `p-${id}`, title: "Tuần lễ nước sạch", symbol: null, duties: 2 }], report_duties: [{ duty_id: `d-${id}`, plan: "Tuần lễ nước sạch", title: "Báo cáo tuần" }],
  points: [{ focal_point_id: `f-${id}`, full_name: "Nguyễn Thị Lành", office: "Phó Chánh Văn phòng", account: true }],
  open_duties: [{ assignment_id: `a-${id}`, plan_id: `p-${id}`, plan: "Tuần lễ nước sạch", text: "Treo băng rôn", due_on: null }],
});
const open = (answers: Parameters<typeof serve>[0]) => {
  const asked = serve({
    "GET /api/units": page([unit("u1", "Xã Trên"), unit("u2", "Xã Dưới")]),
    "GET /api/units/u1/reorganisation": touched("u1", "Xã Trên"), "GET /api/units/u2/reorganisation": touched("u2", "Xã Dưới"), ...answers,
  });
  show(AdministrationPage, "/administration", "/administration?tab=reorganisation", session({ can: ["see-units", "administer"], roles: [{ role: "administrator", unit: null }] }));
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("enters a decision, shows what it touches and carries it out", async () => {
  const { asked, user } = open({ "GET /api/reorganisations": page([]), "POST /api/reorganisations": [201, done] });
  await user.click((await screen.findAllByRole("button", { name: "Lập đợt sắp xếp" }))[0]!);
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Số, ký hiệu quyết định"), "15/NQ-HĐND");
  const from = form.getByRole("combobox", { name: "Đơn vị trước sắp xếp" });
  await user.click(from);
  await user.click(await screen.findByText("Xã Trên"));
  await user.click(await screen.findByText("Xã Dưới"));
  const effects = within(await form.findByRole("region", { name: "Những gì bị ảnh hưởng" }));
  expect(effects.getAllByText(/2 việc đang mở, 1 báo cáo chưa gửi/)).toHaveLength(2);
  await write(form.getByLabelText("Tên đơn vị mới"), "Xã Mới");
  await user.click(form.getByRole("button", { name: "Thực hiện" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({
    kind: "merge", number: "15/NQ-HĐND", decided_on: "2026-11-20", effective_on: "2026-11-20",
    changes: [{ kind: "merge", from_ids: ["u1", "u2"], to: [{ unit_id: null, name: "Xã Mới", short_name: null, function: "", kind: null, code: null, parent_id: null, statistics_code: null }], duties: [], plans: [], reports: [], focal_points: [] }],
  }));
});

it("reads a table: a fault has its line and fills nothing, a right one fills the form", async () => {
  const fault = { rows: 1, errors: [{ row: 2, column: "from", code: "unit.unknown", params: [] }], changes: [], units: [] };
  const change = (at: number) => ({
    kind: "rename", from_ids: [`x${at}`], duties: [], plans: null, reports: null, focal_points: null,
    to: [{ unit_id: null, name: `Xã Mới ${at}`, short_name: null, function: "", kind: null, code: null, parent_id: null, statistics_code: null }],
  });
  const right = { rows: 7, errors: [], changes: [1, 2, 3, 4, 5, 6, 7].map(change), units: [1, 2, 3, 4, 5, 6, 7].map((at) => ({ id: `x${at}`, name: `Xã Cũ ${at}`, short_name: null })) };
  let answer: object = fault;
  const { asked, user } = open({
    "GET /api/reorganisations": page([]), "GET /api/start-list/provinces": [], "POST /api/reorganisations/read": () => answer, "POST /api/reorganisations": [201, done],
  });
  await user.click((await screen.findAllByRole("button", { name: "Lập đợt sắp xếp" }))[0]!);
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Số, ký hiệu quyết định"), "16/NQ-HĐND");
  await user.click(form.getByRole("button", { name: "Nhập từ bảng" }));
  await write(form.getByLabelText("Dán bảng"), "Xã Không Có; Xã Mới");
  await user.click(form.getByRole("button", { name: "Kiểm tra bảng" }));
  expect(await form.findByText("1 lỗi trong 1 dòng")).toBeVisible();
  expect(form.getByText("Không tìm thấy đơn vị này.")).toBeVisible();
  answer = right;
  await user.click(form.getByRole("button", { name: "Kiểm tra bảng" }));
  expect(await form.findByText("Xã Cũ 3 → Xã Mới 3")).toBeVisible();
  await user.click(form.getByRole("button", { name: "Bỏ thay đổi 7" }));
  await user.click(form.getByRole("button", { name: "Thực hiện" }));
  await waitFor(() => expect(asked.some((sent) => sent.path === "/api/reorganisations" && sent.method === "POST")).toBe(true));
  const body = asked.find((sent) => sent.path === "/api/reorganisations" && sent.method === "POST")!.body as { changes: { from_ids: string[] }[] };
  expect(body.changes.map(({ from_ids }) => from_ids[0])).toEqual(["x1", "x2", "x3", "x4", "x5", "x6"]);
});

it("takes a reorganisation back, and says why where it cannot", async () => {
  const { asked, user } = open({
    "GET /api/reorganisations": page([done]), "POST /api/reorganisations/r1/undo": [409, problem("reorganisation.acted_on", { updates: "3", reports: "0", later: "0" })],
  });
  expect(await screen.findByText("Xã Trên; Xã Dưới")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Hoàn tác 15/NQ-HĐND" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Hoàn tác" }));
  expect(await screen.findByText(/đơn vị mới đã cập nhật 3 việc/)).toBeVisible();
  expect(asked.some((sent) => sent.method === "POST")).toBe(true);
});

it("asks before what was entered is thrown away, and says which change is to blame", async () => {
  const refused = { error: { ...problem("reorganisation.unit_twice", { name: "Xã Trên" }).error, field: "changes[1].from_ids" } };
  const { asked, user } = open({ "GET /api/reorganisations": page([]), "POST /api/reorganisations": [422, refused] });
  await user.click((await screen.findAllByRole("button", { name: "Lập đợt sắp xếp" }))[0]!);
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Số, ký hiệu quyết định"), "15/NQ-HĐND");
  await user.click(form.getByRole("combobox", { name: "Đơn vị trước sắp xếp" }));
  await user.click(await screen.findByText("Xã Trên"));
  await user.click(form.getByRole("button", { name: "Thực hiện" }));
  expect(await form.findByText(/^Thay đổi 2: Xã Trên/)).toBeVisible();
  await user.click(form.getByRole("button", { name: "Hủy" }));
  expect((await screen.findAllByText("Rời khi chưa lưu?")).length).toBeGreaterThan(0);
  expect(asked.filter((sent) => sent.method === "POST")).toHaveLength(1);
});

it("gives a plan, the reports and a focal point to the successor that is chosen", async () => {
  const { asked, user } = open({ "GET /api/reorganisations": page([]), "POST /api/reorganisations": [201, done] });
  await user.click((await screen.findAllByRole("button", { name: "Lập đợt sắp xếp" }))[0]!);
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Số, ký hiệu quyết định"), "16/NQ-HĐND");
  await user.click(form.getByRole("radio", { name: "Chia tách" }));
  await user.click(form.getByRole("combobox", { name: "Đơn vị trước sắp xếp" }));
  await user.click(await screen.findByText("Xã Trên"));
  await write(form.getAllByLabelText("Tên đơn vị mới")[0]!, "Xã Một");
  await user.click(form.getByRole("button", { name: "Thêm đơn vị tiếp nhận" }));
  await write(form.getAllByLabelText("Tên đơn vị mới")[1]!, "Xã Hai");
  await write(form.getAllByLabelText("Loại")[1]!, "Ủy ban nhân dân cấp xã");
  for (const name of [/Tất cả việc của kế hoạch Tuần lễ nước sạch/, /Báo cáo: Báo cáo tuần/, /Đầu mối: Nguyễn Thị Lành/]) {
    await user.click(await form.findByRole("combobox", { name }));
    const all = await screen.findAllByText("Xã Hai", { selector: ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-content" });
    await user.click(all.at(-1)!);
  }
  await user.click(form.getByRole("button", { name: "Thực hiện" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toMatchObject({
    changes: [{
      kind: "split", from_ids: ["u1"], to: [{ name: "Xã Một", kind: null }, { name: "Xã Hai", kind: "Ủy ban nhân dân cấp xã" }],
      duties: [], plans: [{ plan_id: "p-u1", successor: 1 }], reports: [{ duty_id: "d-u1", successor: 1 }], focal_points: [{ focal_point_id: "f-u1", successor: 1 }],
    }],
  }));
});
