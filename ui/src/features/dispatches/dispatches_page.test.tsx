import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Schema } from "@/shared/api/api";
import { PlanDispatches } from "@/shared/office/plan_dispatches";
import { serve, session, show, unit, write } from "@/shared/test/screen";
import { t } from "@/shared/words/words";
import { DispatchesPage } from "./dispatches_page";

const plan = { id: "p", name: "Kế hoạch nước sạch", short_name: "12/KH-UBND" };
const dispatch = (part: Partial<Schema<"Dispatch">> = {}): Schema<"Dispatch"> => ({
  id: "d1", plan, amended_on: null, line: "Thường trực Tỉnh ủy", purpose: "to-report", name: "Thường trực Tỉnh ủy", unit: null, in_product: false, sent_on: "2026-11-16", resolved_on: null, state: "to-hand", late: true,
  opened: null, received: null, handing: null, can: ["hand-over"], ...part,
});
const by = { id: "u", name: "Lan" };
const page = (...items: Schema<"Dispatch">[]) => ({ items, total: items.length, page: 1, size: 50 });
const clerk = session({ can: ["see-plans", "see-tracking", "import-document"] });

it("marks what is ticked as handed over, all at once, and takes it back", async () => {
  const home = dispatch({ id: "d2", name: "Sở Nội vụ", line: "Các sở", purpose: "to-implement", unit: unit("Sở Nội vụ"), late: false });
  const gone = dispatch({ id: "d3", name: "Sở Y tế", state: "received", late: false, received: { by, at: "2026-11-17T02:00:00Z" }, can: [] });
  const asked = serve({
    "GET /api/views": { items: [], can: [] },
    "GET /api/dispatches": page(dispatch(), home, gone), "GET /api/plans": { items: [], total: 0, page: 1, size: 50 },
    "POST /api/dispatches/hand-over": [204, null], "POST /api/dispatches/take-back": [204, null],
  });
  show(DispatchesPage, "/dispatches", "/dispatches", clerk);
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText("Quá hạn gửi")).toBeVisible();
  expect(screen.getByText("Các sở · để thực hiện")).toBeVisible();
  expect(screen.getByText("Lan nhận lúc 09:00 17/11/2026")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: /Sở Y tế/ })).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: /Thường trực Tỉnh ủy/ }));
  await user.click(screen.getByRole("checkbox", { name: /Sở Nội vụ/ }));
  await user.click(within(screen.getByRole("region", { name: "Đã chọn 2 nơi nhận" })).getByRole("button", { name: "Ghi đã chuyển" }));
  const dialog = await screen.findByRole("dialog", { name: "Ghi đã chuyển đến 2 nơi nhận" });
  await write(within(dialog).getByLabelText("Ghi chú"), "02 bản");
  await user.click(within(dialog).getByRole("button", { name: "Ghi" }));
  await user.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  await vi.waitFor(() => expect(asked.some(({ path }) => path === "/api/dispatches/take-back")).toBe(true));
  const sent = asked.filter(({ method }) => method === "POST");
  expect(sent.map(({ body }) => body)).toEqual([{ ids: ["d1", "d2"], way: "paper", handed_on: "2026-11-20", note: "02 bản" }, { ids: ["d1", "d2"] }]);
  expect(sent.every(({ key }) => key !== null)).toBe(true);
}, 20_000);

const shown = { id: "p", status: "issued" as const, recipients: [{ name: "Các sở", purpose: "to-implement", at: [] }] };

it("shows the standing body figures that lead to the list, and a unit its own line", async () => {
  let told: Schema<"PlanDispatches"> = { counts: { all: 9, to_hand: 3, handed: 1, sent: 2, opened: 1, received: 2, late: 1 }, own: [], can: [] };
  const received = dispatch({ name: "Sở Y tế", state: "received", late: false, opened: { by, at: "2026-11-17T01:00:00Z" }, received: { by, at: "2026-11-17T02:00:00Z" }, can: [] });
  serve({ "GET /api/views": { items: [], can: [] }, "GET /api/plans/p/dispatches": () => told, "POST /api/plans/p/receive": () => { told = { counts: null, own: [received], can: [] }; return told; } });
  const view = show(() => <PlanDispatches plan={shown} />, "/", "/", clerk);
  expect(await screen.findByRole("link", { name: "3 Còn phải gửi" })).toHaveAttribute("href", "/dispatches?plan_id=p&state=to-hand");
  expect(screen.getByRole("link", { name: "1 Quá hạn gửi, mở" })).toHaveAttribute("href", "/dispatches?plan_id=p&late=true");
  view.unmount();

  told = { counts: null, own: [dispatch({ name: "Sở Y tế", state: "opened", late: false, opened: { by, at: "2026-11-17T01:00:00Z" }, can: ["receive"] })], can: [] };
  show(() => <PlanDispatches plan={shown} />, "/", "/");
  await userEvent.setup({ delay: null }).click(await screen.findByRole("button", { name: "Đã nhận" }));
  expect(await screen.findByText("Lan nhận lúc 09:00 17/11/2026")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Đã nhận" })).toBeNull();
});

it("keeps the other ticks when one line is marked by its own button", async () => {
  const other = dispatch({ id: "d2", name: "Sở Nội vụ", unit: unit("Sở Nội vụ") });
  serve({ "GET /api/views": { items: [], can: [] }, "GET /api/dispatches": page(dispatch(), other), "GET /api/plans": { items: [], total: 0, page: 1, size: 50 }, "GET /api/columns": { items: [] }, "POST /api/dispatches/hand-over": [204, null] });
  show(DispatchesPage, "/dispatches", "/dispatches", clerk);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("checkbox", { name: /Thường trực Tỉnh ủy/ }));
  await user.click(screen.getByRole("checkbox", { name: /Sở Nội vụ/ }));
  await user.click(screen.getByRole("button", { name: "Ghi đã chuyển đến Sở Nội vụ" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Ghi" }));
  expect(await screen.findByRole("region", { name: "Đã chọn 1 nơi nhận" })).toBeVisible();
  expect(screen.getByRole("checkbox", { name: /Thường trực Tỉnh ủy/ })).toBeChecked();
}, 20_000);

it("lets the list be made of a plan that names no recipients", async () => {
  const asked = serve({ "GET /api/views": { items: [], can: [] }, "GET /api/plans/p/dispatches": { counts: { all: 0, to_hand: 0, handed: 0, sent: 0, opened: 0, received: 0, late: 0 }, own: [], can: ["make"] }, "POST /api/plans/p/dispatches": { counts: null, own: [], can: [] } });
  show(() => <PlanDispatches plan={{ ...shown, recipients: [] }} />, "/", "/", clerk);
  await userEvent.setup({ delay: null }).click(await screen.findByRole("button", { name: t("dispatches.make") }));
  await vi.waitFor(() => expect(asked.some(({ method }) => method === "POST")).toBe(true));
});

it("finds out which unit a name means, and takes it off again", async () => {
  const known = dispatch({ unit: unit("Ban Quản lý dự án"), in_product: true, state: "sent", resolved_on: "2026-11-20", can: ["unresolve"] });
  let rows = [dispatch({ can: ["hand-over", "resolve"] })];
  const asked = serve({
    "GET /api/views": { items: [], can: [] },
    "GET /api/dispatches": () => page(...rows), "GET /api/plans": { items: [], total: 0, page: 1, size: 50 },
    "GET /api/units/suggest": [{ unit: unit("Ban Quản lý dự án", "u9"), score: 1 }], "GET /api/units": { items: [{ ...unit("Ban Quản lý dự án", "u9") }], total: 1, page: 1, size: 50 },
    "POST /api/dispatches/d1/resolve": () => { rows = [known]; return known; }, "POST /api/dispatches/d1/unresolve": () => { rows = [dispatch()]; return dispatch(); },
  });
  show(DispatchesPage, "/dispatches", "/dispatches", clerk);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Gắn đơn vị cho “Thường trực Tỉnh ủy”" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Gắn" }));
  expect(await within(dialog).findByText("Chọn đơn vị")).toBeVisible();
  await user.click(within(dialog).getByRole("combobox", { name: "Đơn vị" }));
  await user.click(await screen.findByTitle("Ban Quản lý dự án"));
  await user.click(within(dialog).getByRole("button", { name: "Gắn" }));
  expect(await screen.findByText(/là Ban Quản lý dự án/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Bỏ gắn “Thường trực Tỉnh ủy” với đơn vị" }));
  await vi.waitFor(() => expect(asked.some(({ path }) => path.endsWith("/unresolve"))).toBe(true));
  expect(asked.find(({ path }) => path.endsWith("/resolve"))!.body).toEqual({ unit_id: "u9" });
});

it("tells a unit that came to an account later that it has not opened the document, not that it has no account", async () => {
  const own = dispatch({ unit: unit("Tỉnh ủy Sơn Thủy"), resolved_on: "2026-11-18", late: false, can: ["receive"] });
  serve({ "GET /api/dispatches": page(own), "GET /api/plans": { items: [], total: 0, page: 1, size: 50 } });
  show(DispatchesPage, "/dispatches", "/dispatches", session({ can: ["see-plans"] }));
  expect(await screen.findByRole("button", { name: "Đã nhận: Kế hoạch nước sạch" })).toBeVisible();
  expect(screen.getByText("Chưa mở")).toBeVisible();
  expect(screen.queryByText("Đơn vị chưa có tài khoản")).toBeNull();
});
