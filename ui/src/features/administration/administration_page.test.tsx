import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { problem, serve, session, show, unit, write } from "@/shared/test/screen";
import { AdministrationPage } from "./administration_page";

const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 50 });
const administrator = session({ can: ["see-units", "see-focal-points", "administer"], roles: [{ role: "administrator", unit: null }] });

const one = {
  id: "u1", name: "Sở Nước sạch", short_name: "SNS", aliases: ["Sở Nước"], kind: "Sở", code: "H99.09", parent: null, groups: [], focal_points: 0,
  deleted_at: null, can: ["edit", "delete"], codes: [], places: [], point: null,
};

const open = (tab: string, answers: Parameters<typeof serve>[0], who = administrator) => {
  const asked = serve({ "GET /api/views": { items: [], can: [] }, ...answers });
  show(AdministrationPage, "/administration", `/administration?tab=${tab}`, who);
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("makes a unit with its other names", async () => {
  const { asked, user } = open("units", { "GET /api/units": page([one]), "GET /api/groups": page([]), "POST /api/units": [201, one] });
  await user.click(await screen.findByRole("button", { name: "Thêm đơn vị" }));
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Tên đơn vị"), " UBND xã Sông Trong ");
  await user.type(form.getByLabelText("Tên gọi khác"), "xã Sông Trong{Enter}");
  expect(form.getByRole("combobox", { name: "Đơn vị cấp trên" })).toBeVisible();
  await user.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({
    name: "UBND xã Sông Trong", short_name: null, aliases: ["xã Sông Trong"], kind: null, code: null, parent_id: null, group_ids: [], codes: [], places: [], point: "", parent_from: null,
  }));
});

it("keeps several codes and superiors of a unit, each with its time", async () => {
  const held = {
    names: [], kinds: [], groups: [], rules: [], seats: [], predecessors: [], successors: [], units_below: [],
    codes: [{ scheme: "own", code: "H99.09", valid_from: null, valid_to: null }, { scheme: "ma-13", code: "000.00.09.H99", valid_from: null, valid_to: null }],
    places: [{ hierarchy: "party", in: { id: "u7", name: "Tỉnh ủy Sơn Thủy", short_name: null }, valid_from: "2020-01-01", valid_to: null }],
  };
  const { asked, user } = open("units", { "GET /api/units": page([one]), "GET /api/groups": page([]), "GET /api/units/u1/life": held, "PUT /api/units/u1": one });
  await user.click(await screen.findByRole("button", { name: "Sửa Sở Nước sạch" }));
  const form = within(await screen.findByRole("dialog"));
  const old = within(await form.findByRole("group", { name: "Mã khác 1" }));
  expect(old.getByLabelText("Mã")).toHaveValue("000.00.09.H99");
  expect(form.getByText("Tỉnh ủy Sơn Thủy")).toBeVisible();
  await user.click(form.getByRole("button", { name: "Thêm mã" }));
  await user.type(within(form.getByRole("group", { name: "Mã khác 2" })).getByLabelText("Mã"), "H99.09");
  await user.click(form.getByRole("button", { name: "Bỏ Trực thuộc khác 1" }));
  await user.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "PUT")?.body).toMatchObject({
    codes: [{ scheme: "ma-13", code: "000.00.09.H99", valid_from: null, valid_to: null }, { scheme: "qd-20-2020", code: "H99.09", valid_to: null }], places: [],
  }));
});

it("deletes after a question and shows how it can be restored", async () => {
  const { asked, user } = open("units", {
    "GET /api/units": ({ query }) => page(query.get("deleted") ? [{ ...one, deleted_at: "2026-11-20T00:00:00Z", can: ["restore"] }] : [one]),
    "DELETE /api/units/u1": () => [204, null],
    "POST /api/units/u1/restore": () => [204, null],
  });
  await user.click(await screen.findByRole("button", { name: "Xóa Sở Nước sạch" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Xóa" }));
  expect(await screen.findByText("Đã xóa; có thể khôi phục.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Đã xóa" }));
  await user.click(await screen.findByRole("button", { name: "Khôi phục Sở Nước sạch" }));
  expect(await screen.findByText("Đã khôi phục.")).toBeVisible();
  expect(asked.some((sent) => sent.method === "DELETE")).toBe(true);
});

it("leads to the reorganisation where a unit owes work", async () => {
  const { user } = open("units", {
    "GET /api/units": page([one]), "GET /api/reorganisations": page([]),
    "DELETE /api/units/u1": [409, problem("unit.owes", { name: "Sở Nước sạch", duties: "14", reports: "2", plans: "0" })],
  });
  await user.click(await screen.findByRole("button", { name: "Xóa Sở Nước sạch" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Xóa" }));
  expect(await screen.findByText(/còn 14 việc đang mở, 2 báo cáo chưa gửi/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Sắp xếp tổ chức" }));
  expect((await screen.findAllByRole("button", { name: "Lập đợt sắp xếp" }))[0]).toBeVisible();
});

it("tries a file first and lists what is wrong row by row, without writing", async () => {
  const { asked, user } = open("units", {
    "GET /api/units": page([one]),
    "POST /api/units/import": ({ query }) => ({
      rows: 3, created: 0, updated: 0, dry_run: query.get("dry_run") === "true",
      errors: [{ row: 3, column: "name", code: "json.fields", params: [] }],
    }),
  });
  await user.click(await screen.findByRole("button", { name: "Nhập từ tệp" }));
  const drawer = within(await screen.findByRole("dialog"));
  await user.upload(drawer.getByLabelText(/Kéo tệp/), new File(["x"], "don-vi.csv", { type: "text/csv" }));
  const errors = within(await drawer.findByRole("table"));
  expect(errors.getByText("3")).toBeVisible();
  expect(errors.getByText("Tên")).toBeVisible();
  expect(errors.getByText("Dữ liệu gửi lên chưa đúng ở: name.")).toBeVisible();
  expect(drawer.queryByRole("button", { name: /^Nhập \d/ })).toBeNull();
  expect(asked.filter((sent) => sent.path.endsWith("/import")).map((sent) => sent.query.get("dry_run"))).toEqual(["true"]);
});

it("shows a new user's first password once", async () => {
  const made = { id: "n1", login: "lan", name: "Lan", office: null, roles: [], last_seen_at: null, deleted_at: null, can: [] };
  const { asked, user } = open("users", { "GET /api/users": page([]), "POST /api/users": [201, { user: made, first_password: "song-trong-7391" }] });
  await user.click((await screen.findAllByRole("button", { name: "Thêm người dùng" }))[0]!);
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Họ và tên"), "Lan");
  await write(form.getByLabelText("Tên đăng nhập"), "lan");
  await user.click(form.getByRole("button", { name: "Bỏ vai trò" }));
  await user.click(form.getByRole("button", { name: "Thêm vai trò" }));
  await user.click(form.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("song-trong-7391")).toBeVisible();
  expect(asked.find((sent) => sent.method === "POST")!.body).toMatchObject({ login: "lan", roles: [{ role: "staff", unit_id: null }] });
  await user.click(screen.getByRole("button", { name: "Đã ghi lại" }));
  await waitFor(() => expect(screen.queryByText("song-trong-7391")).toBeNull());
});

it("sends an address only where it was changed here", async () => {
  const lan = { id: "n1", login: "lan", name: "Lan", office: null, email: "lan@tinh.gov.vn", wants_letters: true, roles: [{ role: "staff", unit: null }], last_seen_at: null, deleted_at: null, can: ["edit"] };
  const { asked, user } = open("users", { "GET /api/users": page([lan]), "PUT /api/users/n1": lan });
  const sent = () => asked.filter(({ method }) => method === "PUT").map(({ body }) => (body as { email: unknown }).email);
  for (const [at, change] of [null, "van-thu@tinh.gov.vn", ""].entries()) {
    await user.click(await screen.findByRole("button", { name: "Sửa Lan" }));
    const form = within(await screen.findByRole("dialog"));
    const email = form.getByLabelText(/Thư điện tử công vụ/);
    if (change !== null) await user.clear(email);
    if (change) await user.type(email, change);
    await user.click(form.getByRole("button", { name: "Lưu" }));
    await waitFor(() => expect(sent()).toHaveLength(at + 1));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
  expect(sent()).toEqual([null, "van-thu@tinh.gov.vn", ""]);
});

it("leaves whether letters are wanted as the person said, unless it is changed here", async () => {
  const lan = { id: "n1", login: "lan", name: "Lan", office: null, email: "lan@tinh.gov.vn", wants_letters: true, roles: [{ role: "staff", unit: null }], last_seen_at: null, deleted_at: null, can: ["edit"] };
  const { asked, user } = open("users", { "GET /api/users": page([lan]), "PUT /api/users/n1": lan });
  const sent = () => asked.filter(({ method }) => method === "PUT").map(({ body }) => (body as { wants_letters: unknown }).wants_letters);
  for (const [at, change] of [false, true].entries()) {
    await user.click(await screen.findByRole("button", { name: "Sửa Lan" }));
    const form = within(await screen.findByRole("dialog"));
    if (change) await user.click(form.getByRole("switch"));
    await user.click(form.getByRole("button", { name: "Lưu" }));
    await waitFor(() => expect(sent()).toHaveLength(at + 1));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
  expect(sent()).toEqual([null, false]);
});

const learned = {
  id: "l1", kind: "name", text: "Sở Ngân khố", meaning: null, target_kind: "unit", target_id: "u1", target_name: "Sở Tài chính", draft_id: "d", draft_title: "Kế hoạch nước sạch",
  plan_id: "p", by: { id: "x", name: "Lan" }, created_at: "2026-11-20T00:00:00Z", deleted_at: null, can: ["edit", "delete"], codes: [], places: [], point: null,
};
const keeper = session({ can: ["see-units", "see-learned"], roles: [{ role: "staff", unit: null }] });

it("shows what was learned, from which plan and by whom, and lets it be taken back", async () => {
  const { asked, user } = open("learned", { "GET /api/learned": page([learned]), "DELETE /api/learned/l1": () => [204, null] }, keeper);
  expect(await screen.findByText("Sở Ngân khố")).toBeVisible();
  expect(screen.getByText("Sở Tài chính")).toBeVisible();
  expect(screen.getByRole("link", { name: "Kế hoạch nước sạch" })).toHaveAttribute("href", "/plans/p");
  expect(screen.getByText("Lan · 20/11/2026")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Xóa “Sở Ngân khố”" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Xóa" }));
  await waitFor(() => expect(asked.some((sent) => sent.method === "DELETE")).toBe(true));
});

it("explains an empty list of learned readings and takes one that is put down by hand", async () => {
  const { asked, user } = open("learned", { "GET /api/learned": page([]), "POST /api/learned": [201, learned] }, keeper);
  expect(await screen.findByText(/Chưa ghi nhớ cách đọc nào/)).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: "Thêm quy tắc" })[0]!);
  const form = within(await screen.findByRole("dialog"));
  await user.click(form.getByLabelText("Loại"));
  await user.click((await screen.findAllByTitle("Cột của bảng")).at(-1)!);
  await write(form.getByLabelText("Chữ trong văn bản"), "Kỳ hạn");
  await user.click(form.getByLabelText("Cột ghi"));
  await user.click(await screen.findByTitle("Thời hạn"));
  await user.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({
    kind: "column", text: "Kỳ hạn", meaning: "deadline", target_kind: "none", target_id: null,
  }));
});

it("keeps a group by a rule", async () => {
  const group = { id: "g1", name: "Các sở", aliases: [], members: [unit("Sở Nước sạch", "u1")], rule: { kinds: ["Sở, ban, ngành"], parent_id: null, direct: false, committee_id: null }, deleted_at: null, can: ["edit"] };
  const { asked, user } = open("groups", { "GET /api/groups": page([group]), "GET /api/units": page([one]), "PUT /api/groups/g1": group });
  await user.click(await screen.findByRole("button", { name: "Sửa Các sở" }));
  const form = within(await screen.findByRole("dialog"));
  await user.click(await form.findByRole("checkbox", { name: "Chỉ đơn vị trực thuộc trực tiếp" }));
  await user.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "PUT")?.body).toEqual({
    name: "Các sở", aliases: [], member_ids: [], rule: { kinds: ["Sở, ban, ngành"], parent_id: null, direct: true, committee_id: null },
  }));
});

it("makes a focal point's account with the focal point, for the unit that it was opened for", async () => {
  const point = { id: "f1", unit: unit("Sở Nước sạch", "u1"), user: null, full_name: "Hà Bích Liên", office: null, phone: null, email: null, deleted_at: null, can: ["edit"] };
  const staff = session({ can: ["see-units", "see-focal-points"], roles: [{ role: "staff", unit: null }] });
  const { asked, user } = open("focal_points&unit_id=u1", {
    "GET /api/focal-points": page([]), "GET /api/units": page([one]), "GET /api/units/u1": one, "POST /api/focal-points": [201, point],
    "POST /api/focal-points/f1/account": [201, { name: "Hà Bích Liên", login: "nuocsach", first_password: "mat-khau-dau" }],
  }, staff);
  expect(await screen.findByText("Sở Nước sạch")).toBeVisible();
  await user.click((await screen.findAllByRole("button", { name: "Thêm đầu mối" }))[0]!);
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Họ và tên"), "Hà Bích Liên");
  await write(form.getByLabelText("Điện thoại"), "0900");
  await write(form.getByLabelText("Tạo tài khoản mới: tên đăng nhập"), "nuocsach");
  await user.click(form.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("mat-khau-dau")).toBeVisible();
  const [made, account] = asked.filter((sent) => sent.method === "POST");
  expect(made!.body).toMatchObject({ unit_id: "u1", full_name: "Hà Bích Liên", phone: "0900" });
  expect(account!.body).toEqual({ login: "nuocsach" });
});

it("hands over what is open, after it was shown, and tells the first password once", async () => {
  const point = { id: "f1", unit: unit("Sở Nước sạch", "u1"), user: null, full_name: "Hà Bích Liên", office: null, phone: null, email: null, deleted_at: null, can: ["edit", "hand-over"] };
  const none = { items: [], total: 0 };
  const made = { id: "h1", unit: point.unit, from_name: "Hà Bích Liên", to_name: "Đỗ Hải Vân", state: "done", effective_on: "2026-11-20", assignments: 1, reports: 0, difficulties: 0, links: 2, seats: 1, made_by: { id: "s", name: "Lan" }, made_at: "2026-11-20T01:00:00Z", can: ["undo"] };
  const { asked, user } = open("focal_points", {
    "GET /api/focal-points": page([point]),
    "GET /api/focal-points/f1/hand-over": { focal_point: point, others: [], duties: { items: [{ id: "a1", text: "Treo băng rôn", under: "Kế hoạch nước sạch", due_on: "2026-11-24" }], total: 1 }, reports: none, difficulties: none, links: { items: [], total: 2 }, seats: [{ id: "s1", committee: unit("Ban Chỉ đạo nước sạch"), office: "Giám đốc", passing: "passes" }, { id: "s2", committee: unit("Tổ giúp việc"), office: "Giám đốc", passing: "other-holder" }], waiting: null },
    "POST /api/focal-points/f1/hand-over": [201, { hand_over: made, account: { name: "Đỗ Hải Vân", login: "vando", first_password: "mat-khau-dau" } }],
  });
  await user.click(await screen.findByRole("button", { name: "Bàn giao của Hà Bích Liên" }));
  const drawer = within(await screen.findByRole("dialog"));
  expect(await drawer.findByRole("link", { name: "Treo băng rôn" })).toHaveAttribute("href", "/assignments/a1");
  expect(drawer.getByText("đang ghi tên người khác: không đổi")).toBeVisible();
  expect(drawer.getByRole("checkbox", { name: "Người nhận giữ cùng chức vụ: đứng tên thay ở 1 vị trí thành viên" })).toBeChecked();
  await write(drawer.getByLabelText("Họ và tên"), "Đỗ Hải Vân");
  await write(drawer.getByLabelText("Tạo tài khoản mới: tên đăng nhập"), "vando");
  await user.click(drawer.getByRole("button", { name: "Bàn giao" }));
  expect(await screen.findByText("mat-khau-dau")).toBeVisible();
  expect(asked.find((sent) => sent.method === "POST")!.body).toEqual({
    full_name: "Đỗ Hải Vân", office: null, phone: null, email: null, login: "vando", user_id: null, effective_on: "2026-11-20", revoke_links: true, pass_seats: true,
  });
});

it("shows staff only what they may see", async () => {
  open("units", { "GET /api/units": page([{ ...one, can: [] }]) }, session({ can: ["see-units", "see-focal-points"], roles: [{ role: "staff", unit: unit("TT") }] }));
  expect(await screen.findByText("Sở Nước sạch")).toBeVisible();
  expect(screen.getByRole("tab", { name: "Đầu mối" })).toBeVisible();
  expect(screen.queryByRole("tab", { name: "Người dùng" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Thêm đơn vị" })).toBeNull();
});

it("says before a focal point is erased that the account stays", async () => {
  const gone = { id: "f1", unit: unit("Sở Nước sạch", "u1"), full_name: "Lý Thu Hạnh", office: null, phone: null, email: null, kind: "focal-point", user: { id: "p1", name: "Lý Thu Hạnh" }, deleted_at: "2026-11-20T02:00:00Z", can: ["restore", "erase"] };
  const { user } = open("focal_points&deleted=true", { "GET /api/focal-points": page([gone]) });
  await user.click(await screen.findByRole("button", { name: "Xóa dữ liệu cá nhân của Lý Thu Hạnh" }));
  expect(await screen.findByText(/Tài khoản của Lý Thu Hạnh vẫn còn/)).toBeVisible();
});
