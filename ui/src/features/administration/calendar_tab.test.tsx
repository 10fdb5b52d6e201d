import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, session, show, unit, write } from "@/shared/test/screen";
import { AdministrationPage } from "./administration_page";

const exchange: Schema<"DayExchange"> = {
  id: "e1", name: "Hoán đổi dịp Quốc khánh", source: "Thông báo số 12/TB-BNV", off_from: "2026-08-31", off_to: "2026-08-31", worked_on: "2026-08-22", deleted_at: null, can: ["delete"],
};
const calendar = (part: Partial<Schema<"Calendar">> = {}): Schema<"Calendar"> => ({
  year: 2026, days: [{ on: "2026-11-24", name: "Ngày Văn hóa Việt Nam 24/11", source: "Nghị quyết số 28/2026/QH16", worked: false }], working_days: 249,
  settings: { on_rest_day: "stays", saturday_mornings: false, saturday_unit_ids: ["u1"] }, saturday_units: [unit("UBND xã Một", "u1")], exchanges: [exchange], can: ["edit"], ...part,
});
const open = (answer: Schema<"Calendar"> = calendar()) => {
  const asked = serve({
    "GET /api/calendar": answer, "PUT /api/calendar/settings": answer, "POST /api/calendar/exchanges": exchange, "DELETE /api/calendar/exchanges/e1": [204, null],
  });
  show(AdministrationPage, "/administration", "/administration?tab=calendar", session({ can: ["see-units"] }));
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("shows the year's days off with their source, and another year", async () => {
  const { asked, user } = open();
  const row = await screen.findByRole("row", { name: /24\/11\/2026/ });
  expect(row).toHaveTextContent("Thứ Ba");
  expect(row).toHaveTextContent("Nghị quyết số 28/2026/QH16");
  await user.click(screen.getByRole("button", { name: "Năm sau" }));
  await waitFor(() => expect(asked.some((sent) => sent.query.get("year") === "2027")).toBe(true));
});

it("says what becomes of a deadline on a day of rest", async () => {
  const { asked, user } = open();
  await user.click(await screen.findByRole("radio", { name: "Chuyển sang ngày làm việc kế tiếp" }));
  expect(screen.getByText("UBND xã Một")).toBeVisible();
  await user.click(screen.getByRole("switch", { name: /sáng thứ Bảy/ }));
  expect(screen.queryByText("UBND xã Một")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "PUT")?.body).toEqual({ on_rest_day: "next-working-day", saturday_mornings: true, saturday_unit_ids: ["u1"] }));
});

it("adds what a notice announces and undoes it", async () => {
  const { asked, user } = open();
  await user.click(await screen.findByRole("button", { name: "Thêm ngày hoán đổi" }));
  const form = await screen.findByRole("dialog");
  await write(within(form).getByLabelText("Tên"), "Hoán đổi dịp 30/4");
  await write(within(form).getByLabelText("Số, ngày thông báo"), "Thông báo số 9/TB-BNV");
  await user.click(within(form).getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({ name: "Hoán đổi dịp 30/4", source: "Thông báo số 9/TB-BNV", off_from: null, off_to: null, worked_on: null }));
  await user.click(screen.getByRole("button", { name: "Bỏ Hoán đổi dịp Quốc khánh" }));
  await waitFor(() => expect(asked.some((sent) => sent.method === "DELETE")).toBe(true));
});

it("only shows it to whoever may not change it", async () => {
  open(calendar({ can: [], exchanges: [{ ...exchange, can: [] }] }));
  expect(await screen.findByRole("radio", { name: "Giữ nguyên ngày ghi trong kế hoạch" })).toBeDisabled();
  expect(screen.queryByRole("button", { name: "Thêm ngày hoán đổi" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Lưu" })).toBeNull();
});
