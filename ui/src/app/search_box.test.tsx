import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, show } from "@/shared/test/screen";
import { SearchBox } from "./search_box";

const found = {
  groups: [
    { kind: "plan", total: 1, items: [{ id: "p1", title: "Kế hoạch Tuần lễ nước sạch", detail: "12/KH-UBND" }] },
    { kind: "task", total: 9, items: [{ id: "t1", title: "Treo 20 băng rôn", detail: "Kế hoạch Tuần lễ nước sạch" }] },
  ],
};

it("opens by a key, asks when the person pauses, and leads to what was found", async () => {
  const asked = serve({ "GET /api/search": found });
  show(SearchBox, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.keyboard("/");
  const dialog = await screen.findByRole("dialog", { name: "Tìm kiếm" });
  const box = within(dialog).getByRole("searchbox");
  await user.type(box, "n");
  expect(asked).toHaveLength(0);
  await user.type(box, "uoc sach/");
  const plan = await within(dialog).findByRole("link", { name: "Kế hoạch Tuần lễ nước sạch" });
  expect(plan).toHaveAttribute("href", "/plans/p1");
  expect(within(dialog).getByRole("region", { name: "Nhiệm vụ" })).toHaveTextContent("(9)");
  expect(asked).toHaveLength(1);
  expect(asked[0]!.query.get("q")).toBe("nuoc sach/");
  await user.click(plan);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("says that nothing was found", async () => {
  serve({ "GET /api/search": { groups: [] } });
  show(SearchBox, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole("button", { name: "Tìm kiếm" }));
  await user.type(await screen.findByRole("searchbox"), "xyz");
  expect(await screen.findByText("Không tìm thấy “xyz”.")).toBeVisible();
});
