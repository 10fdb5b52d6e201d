import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { problem, serve, show, unit, write } from "@/shared/test/screen";
import { t } from "@/shared/words/words";
import { OverviewPage } from "./overview_page";

const figures = (late: number): Schema<"OverviewFigures"> => ({ progress: { total: 10, done: 4, late, silent: 2, under_way: 4 - late }, in_time: 3, done_late: 1 });
const series = (subject: Schema<"UnitRef">): Schema<"OverviewSeries"> => ({ subject, figures: figures(2), total: [0, 10], done: [0, 4], late: [0, 2], silent: [0, 2] });

const overview: Schema<"Overview"> = {
  as_of: "2026-11-20", weeks: [{ as_of: "2026-11-13", figures: figures(0) }, { as_of: "2026-11-20", figures: figures(2) }],
  plans: [series(unit("Kế hoạch Tuần lễ nước sạch", "p1"))], units: [series(unit("Sở Nước sạch", "u1"))],
  sections: [{ section: "Báo chí", figures: figures(1) }],
  places: [{ unit: unit("UBND xã Thử", "u2"), latitude: 16.1, longitude: 108.1, progress: figures(1).progress }],
  plans_total: 1, units_total: 50, sections_total: 1,
};
const said = (part: Partial<Schema<"Comment">> = {}): Schema<"Comment"> => ({
  id: "k1", target: "unit", plan: null, target_unit_id: "u1", section: null, name: "Sở Nước sạch", as_of: "2026-11-13", figures: figures(3), revision: 1, text: "Nêu rõ nguyên nhân chậm.",
  unit: unit("Sở Nước sạch", "u1"), state: "open", by: { id: "l", name: "Minh" }, made_at: "2026-11-13T02:00:00Z", entries: [], can: [], ...part,
});
const comments = (items: Schema<"Comment">[] = [], can: string[] = []) => ({ items, total: items.length, page: 1, size: 200, can });
const no_checks = { as_of: "2026-11-20", all: { planned: 0, held: 0, open: 0, late: 0, to_recheck: 0, closed: 0 }, units: [], demands: [] };
const answers = { "GET /api/overview/inspections": no_checks, "GET /api/comments": comments(), "GET /api/overview": overview, "GET /api/plans": { items: [], total: 0, page: 1, size: 30 } };

it("leads from each figure to the list behind it", async () => {
  serve(answers);
  show(OverviewPage, "/overview", "/overview?plan_id=p9");
  const key = within(await screen.findByRole("list", { name: "Các con số chính" }));
  const late = key.getByRole("link", { name: /Quá hạn/ });
  expect(late).toHaveTextContent("Tăng 2 so với tuần trước");
  expect(late).toHaveAttribute("href", "/tracking?plan_id=p9&standing=late");
  expect(key.getByText("50 %")).toBeVisible();
  expect(screen.getByRole("link", { name: "Sở Nước sạch, đến hết 20/11/2026: 2 quá hạn trong 10 việc" }))
    .toHaveAttribute("href", "/tracking?plan_id=p9&as_of=2026-11-20&unit_id=u1&standing=late");
  expect(screen.getByRole("link", { name: "Báo chí" })).toHaveAttribute("href", "/tracking?plan_id=p9&section=B%C3%A1o+ch%C3%AD");
  expect(screen.getByRole("link", { name: "Hiển thị 1 trong 50 đơn vị, xem tất cả" })).toBeVisible();
});

it("tells each picture as a table too, and says where no place is known", async () => {
  serve(answers);
  const { unmount } = show(OverviewPage, "/overview", "/overview");
  expect(await screen.findByText(/Bản đồ điểm của 1 đơn vị/)).toBeInTheDocument();
  const [weeks, places] = screen.getAllByText("Xem bảng số liệu");
  await userEvent.click(weeks!);
  expect(screen.getByRole("link", { name: "13/11/2026" })).toHaveAttribute("href", "/overview?as_of=2026-11-13");
  await userEvent.click(places!);
  expect(screen.getByRole("rowheader", { name: "UBND xã Thử" })).toBeVisible();
  unmount();
  serve({ ...answers, "GET /api/overview": { ...overview, places: [] } });
  show(OverviewPage, "/overview", "/overview");
  expect(await screen.findByText(/Chưa biết vị trí của đơn vị nào/)).toBeVisible();
});

it("shows each comment at its figure with the figures of its day, and lets a leader write another", async () => {
  const asked = serve({ ...answers, "GET /api/comments": comments([said(), said({ id: "k2", target: "page", target_unit_id: null, name: "", unit: null, text: "Nhắc các đơn vị." })], ["comment"]), "POST /api/comments": [201, said()] });
  show(OverviewPage, "/overview", "/overview?as_of=2026-11-19");
  const panel = within(await screen.findByRole("region", { name: "Ý kiến chỉ đạo đến ngày này" }));
  expect(panel.getAllByText("Đến hết 13/11/2026: 10 việc, hoàn thành 4, đang thực hiện 1, chưa phản hồi 2, quá hạn 3")).toHaveLength(2);
  expect(panel.getByText("Toàn bộ tình hình")).toBeVisible();
  expect(screen.getByRole("button", { name: "0 ý kiến về Báo chí" })).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "1 ý kiến về Sở Nước sạch" })[0]!);
  const drawer = within(await screen.findByRole("dialog"));
  expect(drawer.getByText("Nêu rõ nguyên nhân chậm.")).toBeVisible();
  expect(drawer.queryByText("Nhắc các đơn vị.")).toBeNull();
  await write(drawer.getByLabelText("Nội dung ý kiến"), "Báo cáo trước thứ Sáu.");
  await userEvent.click(drawer.getByRole("radio", { name: "Sở Nước sạch" }));
  await userEvent.click(drawer.getByRole("button", { name: "Gửi ý kiến" }));
  await waitFor(() => expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
    target: "unit", plan_id: null, target_unit_id: "u1", section: null, as_of: "2026-11-19", text: "Báo cáo trước thứ Sáu.", unit_id: "u1",
  }));
});

it("asks before it throws away a comment that was begun", async () => {
  serve({ ...answers, "GET /api/comments": comments([], ["comment"]) });
  show(OverviewPage, "/overview", "/overview");
  await userEvent.click((await screen.findAllByRole("button", { name: "0 ý kiến về Sở Nước sạch" }))[0]!);
  const drawer = within(await screen.findByRole("dialog"));
  await write(drawer.getByLabelText("Nội dung ý kiến"), "Báo cáo");
  await userEvent.click(drawer.getByRole("button", { name: /close/i }));
  expect(await screen.findAllByText(t("common.leave.title"))).not.toHaveLength(0);
  expect(drawer.getByLabelText("Nội dung ý kiến")).toHaveValue("Báo cáo");
});

it("says so where checks or comments cannot be fetched", async () => {
  serve({ ...answers, "GET /api/comments": [500, problem("x")], "GET /api/overview/inspections": [500, problem("x")] });
  show(OverviewPage, "/overview", "/overview");
  await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
});

it("offers nothing to write where nobody may", async () => {
  serve(answers);
  show(OverviewPage, "/overview", "/overview");
  await screen.findByRole("list", { name: "Các con số chính" });
  expect(screen.queryByRole("button", { name: /ý kiến/ })).toBeNull();
  expect(screen.queryByRole("region", { name: "Ý kiến chỉ đạo đến ngày này" })).toBeNull();
});

it("counts checks by unit, and leads from each count to what it counts and to the record", async () => {
  const counts = { planned: 1, held: 2, open: 1, late: 1, to_recheck: 0, closed: 3 };
  serve({ ...answers, "GET /api/overview/inspections": {
    ...no_checks, all: counts, units: [{ unit: unit("Sở Nước sạch", "u1"), counts }],
    demands: [{ id: "f1", inspection_id: "i1", unit: unit("Sở Nước sạch", "u1"), text: "Hồ sơ", demand: "Lập sổ theo dõi", due_on: "2026-11-18", mending: "open", late: true }],
  } });
  show(OverviewPage, "/overview", "/overview?plan_id=p1");
  const panel = within(await screen.findByRole("region", { name: "Kiểm tra" }));
  expect(panel.getByRole("link", { name: "2" })).toHaveAttribute("href", "/inspections?unit_id=u1&plan_id=p1");
  expect(panel.getByRole("row", { name: /Sở Nước sạch/ }).querySelector("td a")).toHaveAttribute("href", "/inspections?unit_id=u1&plan_id=p1&state=planned");
  await userEvent.click(panel.getAllByRole("button", { name: "Xem 1 nội dung của Sở Nước sạch" })[1]!);
  const demand = panel.getByRole("link", { name: "Lập sổ theo dõi" });
  expect(demand).toHaveAttribute("href", "/inspections/i1");
  expect(demand.parentElement).toHaveTextContent("Quá hạn khắc phục");
});
