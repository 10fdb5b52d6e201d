import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show, unit } from "@/shared/test/screen";
import { FeedsPage } from "./feeds_page";

const feed = { id: "f1", unit: null, days_of_note: false, created_at: "2026-11-20T01:00:00Z", fetched_on: null };
const page = (answers: Parameters<typeof serve>[0], who = session()) => {
  const asked = serve(answers);
  show(FeedsPage, "/feeds", "/feeds", who);
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("shows a new address once, with the way into the calendars people have", async () => {
  const { asked, user } = page({ "GET /api/my/feeds": { items: [] }, "POST /api/my/feeds": [201, { feed, token: "secret" }] });
  await user.click(await screen.findByRole("checkbox", { name: /Kèm ngày lễ lớn/ }));
  await user.click(screen.getByRole("button", { name: "Tạo địa chỉ lịch" }));
  expect(await screen.findByLabelText("Địa chỉ lịch")).toHaveValue(`${window.location.origin}/api/feeds/secret/han.ics`);
  expect(screen.getByRole("link", { name: "Mở trong lịch của máy này" })).toHaveAttribute("href", expect.stringMatching(/^webcal:.*secret/));
  expect(asked.find((sent) => sent.method === "POST")).toMatchObject({ body: { unit_id: null, days_of_note: true }, key: expect.stringMatching(/.+/) });
  await user.click(screen.getByRole("button", { name: "Đã chép xong" }));
  expect(screen.queryByLabelText("Địa chỉ lịch")).toBeNull();
});

it("lets a focal point of two units choose, and ends an address after a question", async () => {
  const two = session({ roles: [{ role: "focal-point", unit: unit("Sở A", "a") }, { role: "focal-point", unit: unit("Sở B", "b") }] });
  const { asked, user } = page({ "GET /api/my/feeds": { items: [feed] }, "POST /api/my/feeds": [201, { feed, token: "s" }], "DELETE /api/my/feeds/f1": [204, null] }, two);
  await user.click(await screen.findByRole("combobox", { name: "Hạn của" }));
  await user.click(await screen.findByText("Sở B"));
  await user.click(screen.getByRole("button", { name: "Tạo địa chỉ lịch" }));
  await screen.findByLabelText("Địa chỉ lịch");
  expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({ unit_id: "b", days_of_note: false });
  expect(screen.getByText("Chưa lần nào")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Xóa địa chỉ" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Xóa địa chỉ" }));
  expect(await screen.findByText("Đã xóa địa chỉ lịch")).toBeVisible();
  expect(asked.some((sent) => sent.method === "DELETE")).toBe(true);
});
