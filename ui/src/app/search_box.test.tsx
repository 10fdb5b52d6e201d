import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, show } from "@/shared/test/screen";
import { SearchBox } from "./search_box";

const plain = (text: string) => ({ text, hit: false });
const found = {
  groups: [
    { kind: "plan", total: 1, more: false, items: [{ id: "p1", title: [plain("Kế hoạch Tuần lễ "), { text: "nước sạch", hit: true }], detail: [plain("12/KH-UBND")], excerpt: [], at: null }] },
    { kind: "task", total: 9, more: false, items: [{ id: "t1", title: [plain("Treo 20 băng rôn")], detail: [plain("Kế hoạch Tuần lễ nước sạch")], excerpt: [], at: null }] },
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
  expect(within(plan).getByText("nước sạch").tagName).toBe("MARK");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(within(dialog).getByRole("link", { name: "Treo 20 băng rôn" })).toHaveFocus();
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(box).toHaveFocus();
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
