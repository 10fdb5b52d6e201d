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

it("leads to what else there is, and tells what is there no more and what waits for the own unit", async () => {
  const hit = (id: string, text: string, more: object = {}) => ({ id, title: [plain(text)], detail: [], excerpt: [], at: null, entrusted: false, dissolved_on: null, ...more });
  const of = (kind: string, ...items: object[]) => ({ kind, total: items.length, more: false, items });
  serve({ "GET /api/search": { groups: [
    of("outgoing", hit("o1", "Kế hoạch của Ban")), of("directive", hit("p1", "Đẩy nhanh")), of("difficulty", hit("a1", "Thiếu máy lọc"), hit("a2", "Thiếu kinh phí", { entrusted: true })),
    of("guidance", hit("p2", "Lấy từ nguồn nào?")), of("inspection", hit("i1", "Đoàn số 1")), of("comment", hit("c1", "Nêu rõ nguyên nhân")), of("unit", hit("u1", "Sở cũ", { dissolved_on: "2025-07-01" })),
  ] } });
  show(SearchBox, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.keyboard("/");
  await user.type(await screen.findByRole("searchbox"), "so");
  await screen.findByRole("link", { name: "Sở cũ" });
  const places = Object.fromEntries(screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]));
  expect(places).toMatchObject({
    "Kế hoạch của Ban": "/outgoing?entry=o1", "Đẩy nhanh": "/plans/p1?tab=schedule", "Thiếu máy lọc": "/assignments/a1", "Thiếu kinh phí": "/my-work",
    "Lấy từ nguồn nào?": "/plans/p2", "Đoàn số 1": "/inspections/i1", "Nêu rõ nguyên nhân": "/comments/c1", "Sở cũ": "/units/u1",
  });
  expect(screen.getByText("Thôi hoạt động từ 01/07/2025")).toBeVisible();
  expect(screen.getAllByText("Chờ đơn vị trả lời")).toHaveLength(1);
});

it("says that nothing was found", async () => {
  serve({ "GET /api/search": { groups: [] } });
  show(SearchBox, "/", "/");
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole("button", { name: "Tìm kiếm" }));
  await user.type(await screen.findByRole("searchbox"), "xyz");
  expect(await screen.findByText("Không tìm thấy “xyz”.")).toBeVisible();
});
