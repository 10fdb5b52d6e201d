import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, session, show, write } from "@/shared/test/screen";
import { DaysPage } from "./days_page";

const day = (part: Partial<Schema<"DayOfNote">>): Schema<"DayOfNote"> => ({
  id: null, name: "Ngày thành lập Đảng Cộng sản Việt Nam", kind: "solar", month: 2, day: 3, on: null, since_year: 1930, source: "Nghị định số 145/2013/NĐ-CP, Điều 4, khoản 2",
  next_on: "2030-02-03", years: 100, jubilee: "round", revision: 0, deleted_at: null, can: [], ...part,
});
const own = day({ id: "d1", name: "Ngày thành lập tỉnh", month: 10, day: 4, since_year: 1950, source: "", next_on: "2027-10-04", years: 77, jubilee: "other", revision: 2, can: ["edit", "delete"] });
const open = (answers: Parameters<typeof serve>[0], can: string[] = ["add"]) => {
  const asked = serve({ "GET /api/calendar/days-of-note": { items: [day({}), own], can }, ...answers });
  show(DaysPage, "/calendar/days", "/calendar/days", session({ can: ["see-tracking"] }));
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("tells what the country commemorates by law, and when each day falls next", async () => {
  open({}, []);
  expect(await screen.findByText(/ngày 3\/2 · Lần tới: 03\/02\/2030, 100 năm \(năm tròn\)/)).toBeVisible();
  expect(screen.getByText(/145\/2013\/NĐ-CP, Điều 4, khoản 2/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Thêm ngày kỷ niệm" })).toBeNull();
});

it("adds a lunar day, changes one's own and takes it away with a way back", async () => {
  const { asked, user } = open({ "POST /api/calendar/days-of-note": [201, own], "PUT /api/calendar/days-of-note/d1": own, "DELETE /api/calendar/days-of-note/d1": [204, null] });
  await user.click(await screen.findByRole("button", { name: "Thêm ngày kỷ niệm" }));
  let form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Tên ngày"), "Lễ hội đền");
  await user.click(form.getByRole("radio", { name: "Hằng năm, âm lịch" }));
  await write(form.getByLabelText("Ngày"), "15");
  await write(form.getByLabelText("Tháng"), "7");
  await user.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "POST")?.body).toMatchObject({ name: "Lễ hội đền", kind: "lunar", day: 15, month: 7, on: null, since_year: null }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  await user.click(screen.getByRole("button", { name: "Sửa Ngày thành lập tỉnh" }));
  form = within(await screen.findByRole("dialog"));
  await write(form.getByLabelText("Từ năm"), "1951");
  await user.click(form.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "PUT")?.body).toMatchObject({ base_revision: 2, since_year: 1951, day: 4, month: 10 }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  await user.click(screen.getByRole("button", { name: "Bỏ Ngày thành lập tỉnh" }));
  expect(await screen.findByText("Đã bỏ “Ngày thành lập tỉnh”")).toBeVisible();
  expect(screen.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
});
