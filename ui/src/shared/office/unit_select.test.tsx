import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { serve, show, unit } from "@/shared/test/screen";
import { UnitSelect, UnitsSelect } from "./unit_select";

const listed = { items: [unit("Sở Nước sạch", "u1"), unit("Sở Y tế", "u2")], total: 2, page: 1, size: 30 };

it("chooses no unit for whoever only passes with Tab", async () => {
  serve({ "GET /api/units": listed });
  const chosen = vi.fn();
  const Page = () => {
    const [ids, set_ids] = useState<string[]>([]);
    return <><label htmlFor="several">Các đơn vị</label><UnitsSelect id="several" value={ids} onChange={(now) => { chosen(now); set_ids(now); }} /><UnitSelect onChange={chosen} /><button type="button">Tiếp</button></>;
  };
  show(Page, "/", "/");
  const user = userEvent.setup({ delay: null });
  const several = await screen.findByRole("combobox", { name: "Các đơn vị" });
  await user.click(several);
  await user.click(await screen.findByTitle("Sở Y tế"));
  expect(chosen).toHaveBeenCalledExactlyOnceWith(["u2"]);
  await user.tab();
  expect(several).not.toHaveFocus();
  await user.click(screen.getByRole("combobox", { name: "Đơn vị" }));
  await screen.findAllByTitle("Sở Nước sạch");
  await user.tab();
  expect(chosen).toHaveBeenCalledTimes(1);
});
