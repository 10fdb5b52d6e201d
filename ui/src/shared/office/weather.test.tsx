import { screen } from "@testing-library/react";
import { show, unit } from "@/shared/test/screen";
import { Weather } from "./weather";

const of = (from_on: string) => ({ unit: unit("Sở Nước sạch", "u1"), weeks: [{ from_on, added: 1, already: 6 }], past: 10, past_late: 4, expected: "often-late" as const });

it("tells the year of both ends of a week that crosses it, and of others once", async () => {
  const shown = show(() => <Weather weather={[of("2027-12-27")]} text="" />, "/", "/");
  expect(await screen.findByText(/27\/12\/2027 – 02\/01\/2028: thêm 1, đã có 6/)).toBeVisible();
  shown.unmount();
  show(() => <Weather weather={[of("2027-12-20")]} text="" />, "/", "/");
  expect(await screen.findByText(/^20\/12 – 26\/12\/2027: thêm 1, đã có 6/)).toBeVisible();
});
