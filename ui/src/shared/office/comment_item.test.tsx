import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit, write } from "@/shared/test/screen";
import { CommentItem } from "./comment_item";

const comment = (part: Partial<Schema<"Comment">> = {}): Schema<"Comment"> => ({
  id: "k1", target: "unit", plan: null, target_unit_id: "u1", section: null, name: "Sở Nước sạch", as_of: "2026-11-13",
  figures: { progress: { total: 10, done: 4, late: 3, silent: 2, under_way: 1 }, in_time: 3, done_late: 1 }, revision: 2, text: "Nêu rõ nguyên nhân chậm.",
  unit: unit("Sở Nước sạch", "u1"), state: "open", by: { id: "l", name: "Minh" }, made_at: "2026-11-13T02:00:00Z", entries: [], can: [], ...part,
});
const asked_of = (part: Partial<Schema<"Comment">>, route: string) => {
  const asked = serve({ [route]: comment(), "GET /api/units": { items: [], total: 0, page: 1, size: 30 } });
  show(() => <CommentItem comment={comment(part)} />, "/", "/");
  return asked;
};

it("is answered by its unit, and asks for words", async () => {
  const asked = asked_of({ can: ["answer"] }, "POST /api/comments/k1/answer");
  expect(screen.getByText("Chờ trả lời")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Trả lời" }));
  await userEvent.click(screen.getByRole("button", { name: "Gửi trả lời" }));
  expect(await screen.findByText("Ghi nội dung trả lời")).toBeVisible();
  await write(screen.getByLabelText("Trả lời"), "Chờ phê duyệt dự toán.");
  await userEvent.click(screen.getByRole("button", { name: "Gửi trả lời" }));
  await waitFor(() => expect(asked[0]?.body).toEqual({ text: "Chờ phê duyệt dự toán." }));
});

it("is changed by its author with what stood there, to whom it went", async () => {
  const asked = asked_of({ can: ["edit", "withdraw"] }, "PUT /api/comments/k1");
  await userEvent.click(screen.getByRole("button", { name: "Sửa" }));
  await write(screen.getByLabelText("Nội dung ý kiến"), "Báo cáo trước thứ Sáu.");
  await userEvent.click(screen.getByRole("radio", { name: "Cơ quan thường trực" }));
  await userEvent.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({ base_revision: 2, text: "Báo cáo trước thứ Sáu.", unit_id: null }));
});

it("goes to the unit that is shown after another one was picked", async () => {
  const far = { ...unit("UBND xã Thử", "u9"), kind: "unit" };
  const asked = serve({
    "PUT /api/comments/k1": comment(), "GET /api/units": { items: [], total: 0, page: 1, size: 30 },
    "GET /api/units/suggest": [200, [far]],
  });
  show(() => <CommentItem comment={comment({ can: ["edit"] })} />, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole("button", { name: "Sửa" }));
  const unit_field = screen.getByRole("combobox", { name: "Đơn vị nhận" });
  expect(screen.getByRole("radio", { name: "Sở Nước sạch" })).toBeChecked();
  await user.type(unit_field, "thử");
  await user.click(await screen.findByTitle("UBND xã Thử"));
  await waitFor(() => expect(screen.queryByRole("radio", { name: "Sở Nước sạch" })).toBeNull());
  await waitFor(() => expect(document.querySelector(".ant-select-selection-item")).toHaveTextContent("UBND xã Thử"));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "PUT")?.body).toMatchObject({ unit_id: "u9" }));
});

it("tells what became of it, and offers nothing that may not be done", () => {
  asked_of({ state: "done", entries: [
    { id: "e1", step: "written", text: "Nêu rõ nguyên nhân chậm.", unit: null, by: { id: "l", name: "Minh" }, at: "2026-11-13T02:00:00Z" },
    { id: "e2", step: "answered", text: "Chờ dự toán.", unit: unit("Sở Nước sạch", "u1"), by: { id: "f", name: "Lan" }, at: "2026-11-14T02:00:00Z" },
  ] }, "GET /nothing");
  expect(screen.getByText("Đã thực hiện")).toBeVisible();
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.getByText("Chờ dự toán.")).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
