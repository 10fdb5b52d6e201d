import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PlanName } from "./plan_name";

describe("a plan's name", () => {
  it("is its number and its title, whole to whoever hears or hovers it", () => {
    render(<PlanName plan={{ id: "p", name: "Phòng, chống rét cho đàn vật nuôi", short_name: "45/KH-UBND" }} />);
    expect(screen.getByText("45/KH-UBND · Phòng, chống rét cho đàn vật nuôi")).toHaveAttribute("title", "45/KH-UBND · Phòng, chống rét cho đàn vật nuôi");
  });

  it("is the title alone where there is no number", () => {
    render(<PlanName plan={{ id: "p", name: "Nước sạch", short_name: null }} />);
    expect(screen.getByText("Nước sạch")).toBeInTheDocument();
  });
});
