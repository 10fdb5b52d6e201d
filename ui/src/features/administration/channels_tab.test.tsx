import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, write } from "@/shared/test/screen";
import { ChannelsTab } from "./channels_tab";

const mail: Schema<"MailSettings"> = {
  switched_on: false, host: "mail.tinh.gov.vn", port: 587, tls: "starttls", account: "dondoc", has_password: true, sender: "dondoc@tinh.gov.vn",
  site_address: "https://dondoc.tinh.gov.vn", sends_news: false, can: ["edit"],
};
const hook: Schema<"Webhook"> = { id: "w1", name: "Trục liên thông", url: "https://lgsp.tinh.gov.vn/nhac", internal_http: false, switched_on: true, deleted_at: null, can: ["edit", "delete"] };
const answers = { "GET /api/mail-settings": mail, "GET /api/webhooks": { items: [hook], total: 1, page: 1, size: 50 } };

it("keeps the password that is stored unless another one is typed", async () => {
  const asked = serve({ ...answers, "PUT /api/mail-settings": mail });
  show(ChannelsTab, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("switch", { name: /Gửi thư nhắc việc/ }));
  await user.click(screen.getByRole("switch", { name: /Gửi cả thư báo có ý kiến chỉ đạo, kiểm tra/ }));
  expect(screen.getByLabelText("Mật khẩu")).toHaveValue("");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "PUT")?.body).toMatchObject({ switched_on: true, sends_news: true, host: "mail.tinh.gov.vn", password: null }));
});

it("tells what the server said to a trial", async () => {
  serve({ ...answers, "POST /api/mail-settings/test": { trouble: "sign-in", answer: "535 5.7.8 bad credentials" } });
  show(ChannelsTab, "/", "/");
  await write(await screen.findByLabelText("Gửi thử đến"), "quantri@tinh.gov.vn");
  await userEvent.click(screen.getByRole("button", { name: "Gửi thư thử" }));
  expect(await screen.findByText("Không gửi được: máy chủ không nhận tài khoản, mật khẩu.")).toBeVisible();
  expect(screen.getByText("Máy chủ trả lời: 535 5.7.8 bad credentials")).toBeVisible();
});

it("shows a new webhook's key once", async () => {
  serve({ ...answers, "POST /api/webhooks": [201, { webhook: hook, secret: "khoa-ky-moi" }] as [number, unknown] });
  show(ChannelsTab, "/", "/");
  expect(await screen.findByText("https://lgsp.tinh.gov.vn/nhac")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Thêm webhook" }));
  const form = await screen.findByRole("dialog");
  await write(within(form).getByLabelText("Tên nơi nhận"), "Cổng tin nhắn");
  await write(within(form).getByLabelText("Địa chỉ"), "https://tin.tinh.gov.vn");
  await userEvent.click(within(form).getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("khoa-ky-moi")).toBeVisible();
});
