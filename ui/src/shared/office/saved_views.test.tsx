import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useLocation } from "react-router-dom";
import { serve, show } from "@/shared/test/screen";
import { SavedViews } from "./saved_views";

const view = { id: "v1", name: "Việc trễ", address: "sort=due_on&standing=late", shared: false, opens: true, made_by: { id: "u1", name: "Văn thư" }, can: ["edit", "delete"] };
const Page = () => <><SavedViews list="tracking" /><output>{useLocation().search}</output></>;

it("opens the list with the chosen view, and keeps what is shown under a name", async () => {
  const asked = serve({ "GET /api/views": { items: [view], can: ["share"] }, "POST /api/views": { status: 201, body: view } });
  show(Page, "/tracking", "/tracking");
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("?sort=due_on&standing=late"));
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole("button", { name: "Chế độ xem: Việc trễ" }));
  await user.click(await screen.findByRole("menuitem", { name: "Lưu chế độ xem này…" }));
  await user.type(await screen.findByRole("combobox", { name: "Tên chế độ xem" }), "Của xã");
  await user.click(screen.getByRole("checkbox"));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  await waitFor(() => expect(asked.find((one) => one.method === "POST")?.body).toEqual({ list: "tracking", name: "Của xã", address: "sort=due_on&standing=late", shared: true }));
});

it("keeps of a list with a choice of columns that all are shown, or which are not", async () => {
  const Reports = () => <SavedViews list="reports" columns="consolidated" />;
  for (const [hidden, address] of [[[], "hide=-&q=x"], [["missing"], "hide=missing&q=x"]] as const) {
    const asked = serve({
      "GET /api/views": { items: [], can: [] }, "POST /api/views": { status: 201, body: view },
      "GET /api/columns": { items: [{ list: "reports", hidden: ["due"] }, { list: "consolidated", hidden }] },
    });
    const shown = show(Reports, "/reports", "/reports?q=x");
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole("button", { name: "Chế độ xem" }));
    await user.click(await screen.findByRole("menuitem", { name: "Lưu chế độ xem này…" }));
    await user.type(await screen.findByRole("combobox", { name: "Tên chế độ xem" }), "Của xã");
    await user.click(screen.getByRole("button", { name: "Lưu" }));
    await waitFor(() => expect(asked.find((one) => one.method === "POST")?.body).toMatchObject({ address }));
    shown.unmount();
  }
});
