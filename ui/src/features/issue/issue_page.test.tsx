import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, show, unit, write } from "@/shared/test/screen";
import { IssuePage } from "./issue_page";

function preview(part: Partial<Schema<"IssuePreview">> = {}): Schema<"IssuePreview"> {
  const task = { task_id: "t1", ordinal: 1, text: "Treo băng rôn", role: "cooperate" as const, due_on: "2026-11-24", via_group: "UBND các xã" };
  return {
    plan: unit("Kế hoạch Tuần lễ nước sạch", "p1"), status: "confirmed", tasks: 30, assignments: 44, needs_approval: false, can: ["issue"],
    units: [
      { unit: unit("Sở Nước sạch"), has_focal_point: true, has_account: true, lead: 5, cooperate: 0, perform: 1, tasks: [] },
      { unit: unit("UBND xã Sông Trong"), has_focal_point: false, has_account: false, lead: 0, cooperate: 1, perform: 0, tasks: [task] },
    ],
    weather: [], groups: [], unresolved: [], tasks_without_unit: [], reports: [{ duty_id: "d1", text: "Báo cáo kết quả", units: [...Array(20).keys()].map((n) => unit(`UBND xã số ${n + 1}`)), unresolved: [], reports: 20, due_on: "2026-12-15", last_due_on: "2026-12-15" }], ...part,
  };
}

const open = (answers: Parameters<typeof serve>[0]) => {
  const asked = serve(answers);
  show(IssuePage, "/plans/:id/issue", "/plans/p1/issue");
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("tells how full the weeks are and how often a unit was late", async () => {
  const weather = [{ unit: unit("Sở Nước sạch"), weeks: [{ from_on: "2026-12-07", added: 2, already: 1 }, { from_on: "2026-12-14", added: 1, already: 6 }], past: 12, past_late: 4, expected: "often-late" as const }];
  open({ "GET /api/plans/p1/issue-preview": preview({ weather, units: [] }) });
  expect(await screen.findByText("14/12 – 20/12/2026: thêm 1, đã có 6")).toBeVisible();
  expect(screen.getByText("trễ 4/12 (33%)")).toBeVisible();
  expect(screen.getByText("Hay trễ hạn")).toBeVisible();
});

it("shows who gets what through which group, and who has no focal point", async () => {
  const { user } = open({ "GET /api/plans/p1/issue-preview": preview() });
  expect(await screen.findByText("1 đơn vị chưa có đầu mối")).toBeVisible();
  await write(screen.getByLabelText("Tìm đơn vị"), "song trong");
  expect(screen.queryByText("Sở Nước sạch")).toBeNull();
  await user.click(screen.getByText("UBND xã Sông Trong"));
  expect(await screen.findByText("(thuộc UBND các xã)")).toBeVisible();
  expect(screen.getByRole("region", { name: "Báo cáo sẽ đến hạn" })).toHaveTextContent("20 đơn vị báo cáo · hạn 15/12/2026");
});

it("counts no report that waits for its occasion", async () => {
  open({ "GET /api/plans/p1/issue-preview": preview({ reports: [{ ...preview().reports[0]!, text: "Báo cáo đột xuất", reports: 0, due_on: null, last_due_on: null }] }) });
  const region = await screen.findByRole("region", { name: "Báo cáo sẽ đến hạn" });
  expect(region).toHaveTextContent("20 đơn vị báo cáo · chưa đến hạn, lập khi phát sinh");
});

it("tells who has a focal point without an account, leads to where it is mended, and when reports of several periods are due", async () => {
  const one = preview();
  open({ "GET /api/plans/p1/issue-preview": preview({
    units: [{ ...one.units[0]!, has_account: false }], reports: [{ ...one.reports[0]!, reports: 40, last_due_on: "2027-03-15" }],
  }) });
  expect(await screen.findByText("1 đơn vị có đầu mối nhưng chưa có tài khoản")).toBeVisible();
  expect(screen.getByRole("link", { name: "Bổ sung đầu mối, tài khoản cho Sở Nước sạch" })).toHaveAttribute("href", expect.stringContaining("tab=focal_points&unit_id="));
  expect(screen.getByRole("region", { name: "Báo cáo sẽ đến hạn" })).toHaveTextContent("kỳ đầu hạn 15/12/2026, kỳ cuối hạn 15/03/2027");
});

it("issues only after the open points were seen, and sums up what was given", async () => {
  const { asked, user } = open({
    "GET /api/plans/p1/issue-preview": preview({ unresolved: [{ task_id: "t2", ordinal: 2, task_text: "Đưa tin", party: "Các cơ quan báo chí" }] }),
    "POST /api/plans/p1/issue": { tasks: 30, assignments: 44, units: 2, reports: 20 },
  });
  const decision = await screen.findByRole("complementary", { name: "Quyết định" });
  expect(within(decision).getByRole("button", { name: "Giao việc" })).toBeDisabled();
  await user.click(within(decision).getByRole("checkbox", { name: "Đã xem 1 điểm chưa xác định, vẫn giao" }));
  await user.click(within(decision).getByRole("button", { name: "Giao việc" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog).toHaveTextContent("30 nhiệm vụ được giao cho 2 đơn vị (44 lượt giao).");
  expect(dialog).toHaveTextContent("20 yêu cầu báo cáo, kỳ cuối hạn 15/12/2026");
  expect(dialog).toHaveTextContent("1 đơn vị chưa có ai đăng nhập được");
  expect(asked.some((one) => one.method === "POST")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: "Giao việc" }));
  expect(await screen.findByText("30 nhiệm vụ giao cho 2 đơn vị (44 lượt giao); 20 báo cáo sẽ đến hạn.")).toBeVisible();
  expect(asked.at(-1)!.body ?? asked.find((one) => one.method === "POST")!.body).toEqual({ accept_unresolved: true });
});

it("tells that nothing was given when the issue fails", async () => {
  const { user } = open({ "GET /api/plans/p1/issue-preview": preview(), "POST /api/plans/p1/issue": () => [503, problem("store.unavailable")] });
  await user.click(await screen.findByRole("button", { name: "Giao việc" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Giao việc" }));
  expect(await screen.findByText("Chưa việc nào được giao. Có thể thử lại, không bị giao trùng.")).toBeVisible();
});

it("lets a leader send the plan back with a reason", async () => {
  const { asked, user } = open({
    "GET /api/plans/p1/issue-preview": preview({ status: "awaiting-approval", can: ["issue", "reject"], needs_approval: true }),
    "POST /api/plans/p1/reject": () => [204, null],
  });
  await user.click(await screen.findByRole("button", { name: "Trả lại" }));
  const dialog = await screen.findByRole("dialog");
  await write(within(dialog).getByLabelText("Lý do"), "Chưa rõ đơn vị chủ trì");
  await user.click(within(dialog).getByRole("button", { name: "Trả lại" }));
  expect(await screen.findByText("elsewhere")).toBeVisible();
  expect(asked.find((one) => one.method === "POST")!.body).toEqual({ reason: "Chưa rõ đơn vị chủ trì" });
});
