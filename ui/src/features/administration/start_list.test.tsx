import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { AdministrationPage } from "./administration_page";

const unit = (key: string, section: string, name: string, more: object = {}) => ({
  key, section, name, short_name: "", aliases: [], former_names: [], kind: "Sở", code: null, parent_key: null, groups: [], formed_from: [], chosen: true, existing: null, ...more,
});
const province = { code: "20", kind: "Tỉnh", name: "Lạng Sơn", formed_from: ["Lạng Sơn"], communes: 65 };

it("shows the start list of a province, lets names be put right and adds what is chosen", async () => {
  const asked = serve({
    "GET /api/units": { items: [], total: 0, page: 1, size: 50 },
    "GET /api/start-list/provinces": [province],
    "GET /api/start-list": { province, units: [
      unit("interior", "state", "Sở Nội vụ", { existing: { id: "u1", name: "Sở Nội vụ", short_name: null } }),
      unit("foreign", "state", "Sở Ngoại vụ", { chosen: false }), unit("health", "state", "Sở Y tế"),
      unit("commune-1", "commune", "Ủy ban nhân dân xã Ba Sơn", { formed_from: ["Xã Cao Lâu (Huyện Cao Lộc)"] }),
    ] },
    "POST /api/start-list": { created: 1, known: 1, groups: 2 },
  });
  show(AdministrationPage, "/administration", "/administration?tab=units", session({ can: ["see-units", "administer"], roles: [{ role: "administrator", unit: null }] }));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Danh mục khởi tạo" }));
  const drawer = within(await screen.findByRole("dialog"));
  await user.click(drawer.getByRole("combobox", { name: "Tỉnh, thành phố" }));
  await user.click(await screen.findByText("Tỉnh Lạng Sơn"));
  const state = within(await drawer.findByRole("region", { name: "Cơ quan nhà nước" }));
  expect(state.getByText("chọn 2/3")).toBeVisible();
  await user.click(state.getByRole("button", { name: "Xem Cơ quan nhà nước" }));
  expect(state.getByText("Đã có")).toBeVisible();
  await user.click(state.getByRole("button", { name: "Sửa Sở Y tế" }));
  await user.type(state.getByLabelText("Tên viết tắt"), "SYT");
  await user.click(drawer.getByRole("checkbox", { name: "Chọn tất cả: Ủy ban nhân dân xã, phường, đặc khu" }));
  await user.click(drawer.getByRole("button", { name: "Thêm vào danh sách" }));
  expect(await drawer.findByText("Đã thêm 1 đơn vị.")).toBeVisible();
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({
    province_code: "20", former_names: true,
    units: [{ key: "interior", name: "Sở Nội vụ", short_name: "" }, { key: "health", name: "Sở Y tế", short_name: "SYT" }],
  }));
});
