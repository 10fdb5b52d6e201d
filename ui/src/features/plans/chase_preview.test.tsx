import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show, unit } from "@/shared/test/screen";
import { ChasePreview } from "./chase_preview";
import { NoticeRecord } from "./notice_record";

const plan = { id: "p1", kind: "Kế hoạch", number: "214", symbol: "KH-UBND", family: "state" } as Schema<"Plan">;
const row: Schema<"ChasePreview"> = { on: "2026-11-23", to: "focal-point", assignments: 12, reports: 0, answers: 0, late: 2, undated: 0, silent: 0, units: 5, without_account: 1 };

it("shows what will be sent, and copies a message without names or contents", async () => {
  const Shown = () => <ChasePreview plan={plan} on={false} preview={[row]} />;
  show(Shown, "/", "/");
  const user = userEvent.setup({ delay: null });
  const line = await screen.findByRole("row", { name: /23\/11\/2026/ });
  expect(line).toHaveTextContent("12 việc của 5 đơn vị");
  expect(line).toHaveTextContent("1 đơn vị chưa có tài khoản đầu mối");
  expect(screen.getByText(/Đang tắt/)).toBeVisible();
  await user.click(within(line).getByRole("button", { name: "Chép tin nhắn" }));
  expect(await screen.findByText(/Đã chép/)).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(
    "Nhắc việc: Kế hoạch 214/KH-UBND còn 12 nội dung đến hạn hoặc quá hạn. Đề nghị đăng nhập phần mềm để xem và cập nhật.",
  );
});

it("tells what has no deadline, and of what nobody spoke, and does not call it due", async () => {
  const Shown = () => <ChasePreview plan={plan} on preview={[{ ...row, assignments: 3, late: 0, undated: 2, silent: 3 }]} />;
  show(Shown, "/", "/");
  const line = await screen.findByRole("row", { name: /23\/11\/2026/ });
  expect(line).toHaveTextContent("2 việc không ghi thời hạn");
  expect(line).toHaveTextContent("3 việc chưa phản hồi");
  await userEvent.setup({ delay: null }).click(within(line).getByRole("button", { name: "Chép tin nhắn" }));
  expect(await navigator.clipboard.readText()).toContain("còn 3 nội dung chưa phản hồi hoặc chưa hoàn thành");
});

it("records who was sent what, and who could not be", async () => {
  const notice: Schema<"Notice"> = {
    id: "n1", plan: unit("Kế hoạch"), to: { id: "u", name: "Lan" }, unit: unit("Sở Nước sạch"), cause: "reminder", rung: "focal-point", assignments: 2, reports: 1, answers: 0, late: 0, undated: 0, silent: 0, due_on: "2026-11-24",
    made_at: "2026-11-19T02:00:00Z", read_at: "2026-11-19T03:30:00Z", deliveries: [],
  };
  serve({ "GET /api/plans/p1/notices": { items: [notice, { ...notice, id: "n2", to: null, unit: unit("UBND xã Sông Trong"), read_at: null }], total: 2, page: 1, size: 20 } });
  const Shown = () => <NoticeRecord plan_id="p1" />;
  show(Shown, "/", "/");
  expect(await screen.findByRole("row", { name: /Lan/ })).toHaveTextContent("10:30 19/11/2026");
  expect(screen.getByRole("row", { name: /UBND xã Sông Trong/ })).toHaveTextContent("Chưa có tài khoản");
  // To paste into Zalo for the one unit: numbers and the address alone.
  await userEvent.setup({ delay: null }).click(screen.getByRole("button", { name: "Chép tin nhắn cho UBND xã Sông Trong" }));
  expect(await navigator.clipboard.readText()).toBe("Kính gửi UBND xã Sông Trong: Kế hoạch – 3 việc đến hạn, sớm nhất 24/11/2026. Xem và cập nhật tại http://localhost:3000/my-work?plan_id=p1");
});

it("tells why a mail did not arrive, and sends it again", async () => {
  const delivery: Schema<"Delivery"> = {
    id: "m1", channel: "email", to: "Trần Văn Sơn", state: "given-up", tries: 1, next_at: null, settled_at: "2026-11-19T02:01:00Z", trouble: "refused",
    answer: "550 5.1.1 no such mailbox", can: ["resend"],
  };
  const notice: Schema<"Notice"> = {
    id: "n1", plan: unit("Kế hoạch"), to: null, unit: unit("Sở Nước sạch"), cause: "reminder", rung: "unit-head", assignments: 3, reports: 0, answers: 0, late: 1, undated: 0, silent: 0, due_on: "2026-11-18",
    made_at: "2026-11-19T02:00:00Z", read_at: null, deliveries: [delivery],
  };
  const asked = serve({ "GET /api/plans/p1/notices": { items: [notice], total: 1, page: 1, size: 20 }, "POST /api/messages/m1/resend": [204, null] as [number, null] });
  const Shown = () => <NoticeRecord plan_id="p1" />;
  show(Shown, "/", "/");
  const row = await screen.findByRole("row", { name: /Sở Nước sạch/ });
  expect(row).toHaveTextContent("Thủ trưởng đơn vị");
  expect(row).toHaveTextContent("máy chủ từ chối (550 5.1.1 no such mailbox)");
  await userEvent.click(within(row).getByRole("button", { name: "Gửi lại cho Trần Văn Sơn" }));
  expect(await screen.findByText("Đã xếp để gửi lại.")).toBeVisible();
  expect(asked.some((sent) => sent.path === "/api/messages/m1/resend")).toBe(true);
});
