import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { PlansPage } from "./plans_page";

const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 50 });

it("leads from an empty list to the import, where the person may import", async () => {
  serve({ "GET /api/views": { items: [], can: [] }, "GET /api/plans": page([]) });
  const { router } = show(PlansPage, "/plans", "/plans", session({ can: ["see-plans", "import-document"] }));
  expect(await screen.findByText("Chưa có kế hoạch nào")).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "Nhập kế hoạch" })[1]!);
  expect(router.state.location.pathname).toBe("/import");
});

it("lists plans and asks the server for what is typed", async () => {
  const asked = serve({
    "GET /api/views": { items: [], can: [] },
    "GET /api/plans": page([{
      id: "p1", title: "Kế hoạch Tuần lễ nước sạch", symbol: "12/KH-BCĐ", issuer: "Ban Chỉ đạo", date: "2026-09-05", status: "issued", tasks: 30,
      progress: { total: 40, done: 10, late: 2, silent: 8, under_way: 20 }, next_due_on: "2026-11-22", issued_at: null, can: [],
    }]),
  });
  show(PlansPage, "/plans", "/plans?status=issued");
  expect(await screen.findByRole("link", { name: "Kế hoạch Tuần lễ nước sạch" })).toHaveAttribute("href", "/plans/p1");
  expect(screen.getByRole("img", { name: /Hoàn thành 10, .*quá hạn 2 trong 40/ })).toBeVisible();
  await userEvent.type(screen.getByRole("searchbox", { name: /Tìm theo tên/ }), "nuoc{Enter}");
  await screen.findByRole("link", { name: "Kế hoạch Tuần lễ nước sạch" });
  expect(asked.at(-1)!.query.get("q")).toBe("nuoc");
  expect(asked.at(-1)!.query.get("status")).toBe("issued");
});
