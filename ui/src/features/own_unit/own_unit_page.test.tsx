import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, session, show, unit, write } from "@/shared/test/screen";
import { OwnUnitPage } from "./own_unit_page";

const commune = unit("UBND xã Khe Ngàn"), village = unit("Thôn Khe");
const person = (part: Partial<Schema<"FocalPoint">> = {}): Schema<"FocalPoint"> => ({
  id: "p1", kind: "focal-point", unit: commune, user: { id: "user", name: "Lan" }, full_name: "Nguyễn Thị Lan", office: "Công chức", phone: "0203 555 0100", email: null,
  deleted_at: null, can: ["edit", "delete", "hand-over", "give-account"], ...part,
});
const inner: Schema<"InnerUnit"> = { ...village, kind: "village", above: commune, people: [person({ id: "p2", unit: village, user: null, full_name: "Trưởng thôn" })], deleted_at: null, can: ["edit", "delete"] };
const own = (part: Partial<Schema<"OwnUnit">> = {}): Schema<"OwnUnits"> => ({ items: [{ unit: commune, people: [person()], inner_units: [inner], can: ["edit"], ...part }] });

function open(answers: Parameters<typeof serve>[0]) {
  const asked = serve({ "GET /api/my/units": own(), ...answers });
  show(OwnUnitPage, "/my-unit", "/my-unit", session({ can: ["see-my-unit"] }));
  return { asked, user: userEvent.setup({ delay: null }) };
}

it("shows who answers for the unit and its villages, and lets nobody take themselves out", async () => {
  open({});
  const people = within(await screen.findByRole("region", { name: "Đầu mối của đơn vị" }));
  expect(people.getByText("Nguyễn Thị Lan")).toBeVisible();
  expect(people.getByText("Bạn")).toBeVisible();
  expect(people.getByRole("link", { name: "0203 555 0100" })).toHaveAttribute("href", "tel:02035550100");
  expect(people.queryByRole("button", { name: "Xóa Nguyễn Thị Lan" })).toBeNull();
  expect(people.getByRole("button", { name: "Bàn giao của Nguyễn Thị Lan" })).toBeVisible();
  const below = within(screen.getByRole("region", { name: "Phòng, ban; thôn, tổ dân phố" }));
  expect(below.getByText("Thôn Khe")).toBeVisible();
  expect(below.getByRole("button", { name: "Xóa Trưởng thôn" })).toBeVisible();
});

it("adds a village below the unit, and keeps what was typed where the name is taken", async () => {
  const { asked, user } = open({ "POST /api/my/inner-units": [409, problem("inner_unit.name_taken")] });
  await user.click(await screen.findByRole("button", { name: "Thêm phòng, thôn" }));
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Tên"), "Thôn Khe");
  await user.click(form.getByRole("button", { name: "Lưu" }));
  expect(await form.findByText(/Đã có phòng, thôn, tổ mang tên này/)).toBeVisible();
  expect(form.getByLabelText("Tên")).toHaveValue("Thôn Khe");
  expect(asked.at(-1)!.body).toEqual({ parent_id: commune.id, name: "Thôn Khe", short_name: null, kind: "village" });
});

it("changes a person without touching the account, and gives one where there is none", async () => {
  const { asked, user } = open({
    "PUT /api/focal-points/p2": person({ id: "p2", unit: village, user: null, full_name: "Trưởng thôn" }),
    "POST /api/focal-points/p2/account": { name: "Trưởng thôn", login: "truong.thon", first_password: "mat-khau-mot-lan" },
  });
  await user.click(await screen.findByRole("button", { name: "Sửa Trưởng thôn" }));
  const form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText(/Tên đăng nhập|tài khoản/i), "truong.thon");
  await user.click(form.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("mat-khau-mot-lan")).toBeVisible();
  const put = asked.find(({ method }) => method === "PUT")!;
  expect(put.body).toMatchObject({ unit_id: village.id, full_name: "Trưởng thôn", user_id: null });
});
