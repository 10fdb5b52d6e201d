import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { AdministrationPage } from "./administration_page";

const settings = (can: string[]) => ({
  rules: [{ id: "two-leads", severity: "error", on: true }, { id: "date-on-rest-day", severity: "note", on: true }, { id: "number-line", severity: "note", on: false }],
  working_days: 3, can,
});
const open = (can: string[]) => {
  const asked = serve({ "GET /api/agency/lint": settings(can), "PUT /api/agency/lint": settings(can) });
  show(AdministrationPage, "/administration", "/administration?tab=checks", session({ can: ["see-learned"] }));
  return { asked, user: userEvent.setup({ delay: null }) };
};

it("switches a rule off for the whole office", async () => {
  const { asked, user } = open(["edit"]);
  await user.click(await screen.findByRole("switch", { name: "Thời hạn vào ngày nghỉ" }));
  await user.clear(screen.getByLabelText("Số ngày làm việc để tổng hợp"));
  await user.type(screen.getByLabelText("Số ngày làm việc để tổng hợp"), "5");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((sent) => sent.method === "PUT")?.body).toEqual({ without: ["date-on-rest-day", "number-line"], working_days: 5 }));
});

it("shows the rules to whoever may not change them", async () => {
  open([]);
  expect(await screen.findByRole("switch", { name: "Số, ký hiệu văn bản" })).toBeDisabled();
  expect(screen.queryByRole("button", { name: "Lưu" })).toBeNull();
});
