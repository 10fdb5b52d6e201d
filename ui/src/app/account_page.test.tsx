import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { problem, serve, show, write } from "@/shared/test/screen";
import { AccountPage } from "./account_page";

const account = {
  login: "lan", name: "Lan", office: "Chuyên viên", email: null, wants_letters: true, last_seen_at: null,
  contacts: [{ unit: "Sở Nước sạch", full_name: "Lan", office: null, phone: "0900", email: "lan@so.vn" }],
};
const user = userEvent.setup({ delay: null });

it("shows what is kept, and keeps the official address and whether letters are wanted", async () => {
  const asked = serve({ "GET /api/my/account": account, "PUT /api/my/account": account });
  show(AccountPage, "/account", "/account");
  await screen.findByText("Sở Nước sạch · Lan · 0900 · lan@so.vn");
  expect(screen.getByRole("link", { name: /Tải dữ liệu/ })).toHaveAttribute("href", "/api/my/account/export");
  await write(screen.getByLabelText("Thư điện tử công vụ"), " lan@tinh.gov.vn ");
  await user.click(screen.getByRole("switch"));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({ email: "lan@tinh.gov.vn", wants_letters: false }));
});

it("says what the server refuses", async () => {
  serve({ "GET /api/my/account": account, "PUT /api/my/account": [400, problem("mail.bad_address")] });
  show(AccountPage, "/account", "/account");
  await screen.findByLabelText("Thư điện tử công vụ");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await screen.findByText("Địa chỉ thư điện tử không hợp lệ.");
});
