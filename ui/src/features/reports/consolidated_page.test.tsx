import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { serve, session, show, unit, write } from "@/shared/test/screen";
import { ConsolidatedPage } from "./consolidated_page";

const reports = [{ id: "r1", unit: unit("Sở Nước sạch"), submitted_at: null, number: null, signed_on: null }];

function consolidated(part: Partial<Schema<"Consolidated">> = {}): Schema<"Consolidated"> {
  return {
    id: "c1", plan: unit("Kế hoạch Tuần lễ nước sạch", "p1"), duty_id: "d1", period_id: "k1", period: "Tháng 11/2026", status: "draft", revision: 2,
    head: {
      number: null, place: "Sông Trong", date: null, title: "Kết quả Tuần lễ nước sạch", addressees: ["UBND tỉnh"], recipients: ["Như trên", "Lưu: VT"],
      authority: null, position: null, signer: null, family: "state",
    },
    opening: "Thực hiện kế hoạch", closing: "Trân trọng báo cáo",
    statements: [{ id: "s1", section: "results", heading: "Treo băng rôn", text: "Đã treo 12 băng rôn.", report_ids: ["r1"], edited: false }],
    figures: [{ key: "f1", label: "Số tin, bài", unit: "tin", method: "sum", value: "1234", report_ids: ["r1"] }],
    not_reported: [{ unit: unit("UBND xã Sông Trong"), status: "due", due_on: "2026-11-25", absence: "late" }], reports, approved_by: null, approved_at: null, rejection: null,
    can: ["edit", "recompose", "download", "request-approval"], ...part,
  };
}

const open = (answers: Parameters<typeof serve>[0]) => {
  const asked = serve(answers);
  show(ConsolidatedPage, "/consolidated/:id", "/consolidated/c1", session({ can: ["see-reports", "see-consolidated"] }));
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("names who has not reported and writes figures as in Việt Nam", async () => {
  open({ "GET /api/consolidated/c1": consolidated() });
  expect(await screen.findByRole("region", { name: "Đơn vị chưa báo cáo" })).toHaveTextContent("UBND xã Sông Trong");
  expect(screen.getByRole("region", { name: "Số liệu tổng hợp" })).toHaveTextContent("1.234 tin");
});

it("leads from a statement back to its report", async () => {
  const { user } = open({
    "GET /api/consolidated/c1": consolidated(),
    "GET /api/reports/r1": {
      id: "r1", plan: unit("K"), duty_id: "d1", period_id: "k1", title: "Báo cáo kết quả", period: "Tháng 11/2026", unit: reports[0]!.unit, due_on: null,
      original_on: null, late: false, status: "accepted", revision: 1, fields: [], sources: [], attachments: [], signed: null, return_reason: null, submitted_at: null, submitted_by: null,
      accepted_at: null, paper_signature: false, can: [],
      content: { values: [], difficulties: "", proposals: "", items: [{ id: "i1", task_id: null, heading: "Băng rôn", text: "Treo tại 12 điểm", source_update_ids: [], attachment_ids: [] }] },
    },
  });
  const results = await screen.findByRole("region", { name: "Kết quả thực hiện" });
  await user.click(within(results).getByRole("button", { name: "Sở Nước sạch" }));
  expect(await screen.findByText("Treo tại 12 điểm")).toBeVisible();
});

it("marks a corrected statement as edited, saves it and asks for approval", async () => {
  const { asked, user } = open({
    "GET /api/consolidated/c1": consolidated(),
    "PUT /api/consolidated/c1": ({ body }) => consolidated({ revision: 3, ...(body as object) }),
    "POST /api/consolidated/c1/request-approval": consolidated({ status: "awaiting-approval", revision: 4, can: ["download"] }),
  });
  await write(await screen.findByLabelText("Nội dung: Treo băng rôn"), "Toàn tỉnh đã treo 12 băng rôn.");
  expect(screen.getByText("Đã sửa")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Trình duyệt" }));
  expect(await screen.findByText("Chờ duyệt")).toBeVisible();
  const put = asked.find((one) => one.method === "PUT")!.body as Schema<"ConsolidatedInput">;
  expect(put.base_revision).toBe(2);
  expect(put.statements[0]).toMatchObject({ text: "Toàn tỉnh đã treo 12 băng rôn.", edited: true, report_ids: ["r1"] });
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
});
