import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { session, show } from "@/shared/test/screen";
import { Keys } from "./keys";
import { entries_of } from "./navigation";

const entries = entries_of(session());
const own = vi.fn(() => false);
const Page = () => <><Keys entries={entries} own={own()} /><input aria-label="words" /></>;

it("lists the keys, and opens a part of the site by its number", async () => {
  const { router } = show(Page, "*", "/my-work");
  await userEvent.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  expect(screen.getByText(`Mở ${"Kế hoạch"}`)).toBeVisible();
  await userEvent.keyboard("{Escape}g2");
  expect(router.state.location.pathname).toBe(entries[1]!.path);
  await userEvent.keyboard("1");
  expect(router.state.location.pathname).toBe(entries[1]!.path);
});

it("leaves keys alone where somebody types, and where a page has a list of its own", async () => {
  own.mockReturnValue(true);
  const { router } = show(Page, "*", "/my-work");
  await userEvent.keyboard("?");
  await userEvent.type(screen.getByRole("textbox", { name: "words" }), "g2?");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(router.state.location.pathname).toBe("/my-work");
});
