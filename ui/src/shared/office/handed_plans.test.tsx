import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, show } from "@/shared/test/screen";
import { HandedPlans } from "./handed_plans";

const unit = { id: "u", name: "Sở Nước sạch", short_name: null };
const handed = {
  id: "d1", unit, file_name: "ke-hoach-so.docx", by: { id: "x", name: "Lan" }, handed_at: "2026-11-19T02:00:00Z", state: "waiting", error: null, draft_id: null, plan: null,
  can: ["withdraw"], title: "Triển khai Tuần lễ nước sạch",
};
const Shown = () => <HandedPlans plan_id="p1" />;

it("takes back what nobody confirmed", async () => {
  const asked = serve({
    "GET /api/plans/p1/handed-plans": { items: [handed], units: [unit], can: ["hand-in"] },
    "POST /api/handed-plans/d1/withdraw": { items: [{ ...handed, state: "withdrawn", can: [] }], units: [unit], can: ["hand-in"] },
  });
  show(Shown, "/", "/");
  expect(await screen.findByText("Triển khai Tuần lễ nước sạch")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Rút lại Triển khai Tuần lễ nước sạch" }));
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Rút lại" }));
  await waitFor(() => expect(asked.some((sent) => sent.path === "/api/handed-plans/d1/withdraw")).toBe(true));
});

it("names the units' plans for the standing body, and takes nothing back for them", async () => {
  serve({ "GET /api/plans/p1/handed-plans": { items: [{ ...handed, draft_id: "d1", can: [] }], units: [], can: [] } });
  show(Shown, "/", "/");
  expect(await screen.findByRole("region", { name: "Kế hoạch riêng của các đơn vị" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Triển khai Tuần lễ nước sạch" })).toHaveAttribute("href", "/import/d1");
  expect(screen.queryByRole("button", { name: /Rút lại/ })).toBeNull();
});

it("says when it could not be loaded, and loads it again", async () => {
  const asked = serve({ "GET /api/plans/p1/handed-plans": [500, { error: { code: "unexpected", field: "", params: [] } }] });
  show(Shown, "/", "/");
  await userEvent.click(await screen.findByRole("button", { name: "Thử lại" }));
  await waitFor(() => expect(asked.length).toBeGreaterThan(1));
});
