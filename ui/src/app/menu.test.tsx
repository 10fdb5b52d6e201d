import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serve, session, show } from "@/shared/test/screen";
import { Menu } from "./menu";
import { entries_of, on_phone } from "./navigation";

const of_staff = session({ can: ["see-plans", "see-drafts", "see-tracking", "see-reports", "see-units"], counts: { ...session().counts, difficulties_open: 3 } });
const of_unit = session({ can: ["see-my-work", "see-plans", "see-reports"] });
const on_a_phone = (yes: boolean) => vi.spyOn(window, "matchMedia").mockImplementation((query) => (
  { matches: yes, media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false }));
const OfStaff = () => <Menu entries={entries_of(of_staff)} />;
const hrefs = (inside: HTMLElement) => within(inside).getAllByRole("link").map((link) => link.getAttribute("href"));

describe("the menu", () => {
  const user = userEvent.setup({ delay: null });
  afterEach(() => vi.restoreAllMocks());

  it("keeps the four most used on a phone and puts the rest into a sheet", async () => {
    on_a_phone(true);
    serve({ "GET /api/session": of_staff });
    show(OfStaff, "*", "/plans", of_staff);
    const bar = await screen.findByRole("navigation", { name: "Điều hướng chính" });
    expect(hrefs(bar)).toEqual(["/plans", "/overview", "/tracking", "/reports"]);
    const more = within(bar).getByRole("button", { name: "Thêm" });
    expect(more).toHaveAttribute("aria-expanded", "false");
    await user.click(more);
    const sheet = await screen.findByRole("dialog", { name: "Các mục khác" });
    expect(hrefs(sheet)).toEqual(["/import", "/calendar", "/administration"]);
    await user.click(within(sheet).getByRole("link", { name: "Lịch" }));
    await vi.waitFor(() => expect(more).toHaveAttribute("aria-expanded", "false"));
    expect(more.className).toMatch(/active/);
  });

  it("shows all of them at the side, and where they fit", () => {
    on_a_phone(false);
    serve({ "GET /api/session": of_staff });
    show(OfStaff, "*", "/plans", of_staff);
    expect(hrefs(screen.getByRole("navigation"))).toHaveLength(7);
    expect(screen.queryByRole("button", { name: "Thêm" })).toBeNull();
    expect(on_phone(entries_of(of_unit)).rest).toEqual([]);
  });
});
