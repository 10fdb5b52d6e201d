import { Dropdown } from "antd";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, show } from "@/shared/test/screen";
import { useClosing } from "./closing";

const Shown = ({ can }: { can: string[] }) => <Dropdown open menu={{ items: useClosing({ id: "p1", can } as unknown as Schema<"Plan">) }}><span>…</span></Dropdown>;

it("tells what is open before the plan is closed", async () => {
  const asked = serve({
    "GET /api/plans/p1/left-open": { duties: 306, late: 59, reports: 5, asked: 0, extensions: 0, mendings: 1 },
    "POST /api/plans/p1/close": [204, null],
  });
  show(() => <Shown can={["close"]} />, "/", "/");
  await userEvent.click(await screen.findByText("Kết thúc kế hoạch"));
  const dialog = within(await screen.findByRole("dialog"));
  expect((await dialog.findAllByRole("listitem")).map((it) => it.textContent)).toEqual([
    "306 việc chưa hoàn thành, trong đó 59 việc quá hạn", "5 báo cáo chưa gửi", "1 nội dung phải khắc phục sau kiểm tra",
  ]);
  expect(asked.some((one) => one.method === "POST")).toBe(false);
  await userEvent.click(dialog.getByRole("button", { name: "Kết thúc kế hoạch" }));
  expect(asked.filter((one) => one.method === "POST").map((one) => one.path)).toEqual(["/api/plans/p1/close"]);
});

it("says that nothing is late where nothing is", async () => {
  serve({ "GET /api/plans/p1/left-open": { duties: 2, late: 0, reports: 0, asked: 0, extensions: 0, mendings: 0 } });
  show(() => <Shown can={["close"]} />, "/", "/");
  await userEvent.click(await screen.findByText("Kết thúc kế hoạch"));
  expect((await within(await screen.findByRole("dialog")).findByRole("listitem")).textContent).toBe("2 việc chưa hoàn thành, chưa việc nào quá hạn");
});

it("gives a closed plan back to who may close one", async () => {
  const asked = serve({ "POST /api/plans/p1/reopen": [204, null] });
  show(() => <Shown can={["reopen"]} />, "/", "/");
  await userEvent.click(await screen.findByText("Mở lại kế hoạch"));
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Mở lại kế hoạch" }));
  expect(asked.map((one) => one.path)).toEqual(["/api/plans/p1/reopen"]);
});
