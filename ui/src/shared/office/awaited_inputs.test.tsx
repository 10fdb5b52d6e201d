import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit } from "@/shared/test/screen";
import { AwaitedInputs } from "./awaited_inputs";

const input = (part: Partial<Schema<"AwaitedInput">>): Schema<"AwaitedInput"> => ({
  id: "i", plan: unit("Kế hoạch", "p"), what: "Ma két panô", task: { id: "t1", ordinal: 3, text: "Treo panô", due_on: "2026-11-30" }, giver_task: null, givers: [unit("Sở Văn hóa")],
  giver_unit_id: "u", due_on: "2026-11-13", own_due_on: "2026-11-13", given_on: null, state: "late", late: 5, given_by: null, note: "", attachments: [], waiters: [unit("Xã A"), unit("Xã B")],
  received: 0, gives: true, waits: false, can: ["give"], ...part,
});
const Page = () => <AwaitedInputs asked={{ open: true }} />;

it("tells the giver's lateness and lets the giver hand over", async () => {
  const asked = serve({ "GET /api/awaited-inputs": { items: [input({})] }, "POST /api/awaited-inputs/i/give": input({ state: "given" }) });
  show(Page, "/my-work", "/my-work");
  const list = await screen.findByRole("list", { name: "Đầu vào phải chờ" });
  expect(list).toHaveTextContent("Chậm giao");
  expect(list).toHaveTextContent("hạn giao 13/11/2026 · chậm 5 ngày làm việc");
  expect(list).toHaveTextContent("Bên giao: Sở Văn hóa · Bên chờ: Xã A; Xã B");
  const user = userEvent.setup({ delay: null });
  await user.click(within(list).getByRole("button", { name: "Giao đầu vào" }));
  const dialog = await screen.findByRole("dialog", { name: "Giao “Ma két panô”" });
  await user.click(within(dialog).getByRole("button", { name: "Giao đầu vào" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "POST")).toMatchObject({ body: { note: "", attachment_ids: [] } }));
  await screen.findByText("Đã giao đầu vào.");
});

it("lets who waits confirm the receipt, and shows nothing where nothing is awaited", async () => {
  const asked = serve({ "GET /api/awaited-inputs": { items: [input({ state: "given", given_on: "2026-11-20", can: ["receive"], received: 1 })] }, "POST /api/awaited-inputs/i/receive": input({}) });
  show(Page, "/my-work", "/my-work");
  expect(await screen.findByText(/giao ngày 20\/11\/2026 · giao chậm 5 ngày làm việc · đã nhận 1\/2/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Xác nhận đã nhận" }));
  await waitFor(() => expect(asked.some(({ path }) => path.endsWith("/receive"))).toBe(true));
});
