import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, show, write } from "@/shared/test/screen";
import { ExtensionsOf } from "./extensions_of";

const Shown = () => <ExtensionsOf of={{ kind: "assignment", id: "a1" }} />;
const extension = {
  id: "e1", assignment_id: "a1", report_id: null, unit: { id: "u", name: "Sở Nước sạch", short_name: null }, state: "asked", reason: "Chờ kinh phí", due_on: "2026-11-24",
  proposed_on: "2026-12-01", granted_on: null, answer: null, by: { id: "x", name: "Lan" }, at: "2026-11-19T02:00:00Z", answered_by: null, answered_at: null, can: ["withdraw"],
};

it("asks for more time with a day and a reason", async () => {
  const asked = serve({
    "GET /api/assignments/a1/extensions": { items: [], can: ["ask"] }, "POST /api/assignments/a1/extensions": [201, extension],
  });
  show(Shown, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Xin gia hạn" }));
  const sheet = await screen.findByRole("dialog");
  await user.click(within(sheet).getByRole("button", { name: "Gửi đề nghị" }));
  expect(await within(sheet).findByText("Chọn ngày đề nghị.")).toBeVisible();
  await write(within(sheet).getByLabelText("Đề nghị gia hạn đến hết ngày"), "01/12/2026");
  await user.tab();
  await write(within(sheet).getByLabelText("Lý do"), "Chờ kinh phí");
  await user.click(within(sheet).getByRole("button", { name: "Gửi đề nghị" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.body).toEqual({ proposed_on: "2026-12-01", reason: "Chờ kinh phí" }));
});

it("takes a request back", async () => {
  const asked = serve({
    "GET /api/assignments/a1/extensions": { items: [extension], can: [] }, "POST /api/extensions/e1/withdraw": { ...extension, state: "withdrawn", can: [] },
  });
  show(Shown, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Rút đề nghị" }));
  await waitFor(() => expect(asked.some((sent) => sent.path === "/api/extensions/e1/withdraw")).toBe(true));
  expect(screen.queryByRole("button", { name: "Xin gia hạn" })).toBeNull();
});

it("shows nothing where nothing was asked and nothing may be", async () => {
  const asked = serve({ "GET /api/assignments/a1/extensions": { items: [], can: [] } });
  show(Shown, "/", "/");
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole("region", { name: "Gia hạn" })).toBeNull();
});

it("asks for a report what it asks for a duty", async () => {
  const asked = serve({ "GET /api/reports/r1/extensions": { items: [], can: ["ask"] }, "POST /api/reports/r1/extensions": [201, { ...extension, assignment_id: null, report_id: "r1" }] });
  const OfReport = () => <ExtensionsOf of={{ kind: "report", id: "r1" }} />;
  show(OfReport, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Xin gia hạn" }));
  const sheet = await screen.findByRole("dialog");
  await write(within(sheet).getByLabelText("Đề nghị gia hạn đến hết ngày"), "01/12/2026");
  await user.tab();
  await write(within(sheet).getByLabelText("Lý do"), "Chờ số liệu");
  await user.click(within(sheet).getByRole("button", { name: "Gửi đề nghị" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "POST")?.path).toBe("/api/reports/r1/extensions"));
});
