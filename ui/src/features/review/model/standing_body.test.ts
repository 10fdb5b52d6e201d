import { sample } from "./sample.fixture";
import { other_standing_body } from "./standing_body";

describe("the standing body that a plan names", () => {
  const named = () => { const now = sample(); return { ...now, tasks: now.tasks.map((task, index) => (index === 0 ? { ...task, text: "Là cơ quan thường trực, theo dõi, đôn đốc." } : task)) }; };
  const nobody = () => null;

  it("is told where it is not the office that runs the plan", () => {
    expect(other_standing_body(named(), ["Sở Tài chính", null], nobody)?.id).toBe("t1");
  });

  it("is not told where it is that office by any of its names, or where the plan names none", () => {
    expect(other_standing_body(named(), ["Sở Tài chính", "SỞ Y TẾ"], nobody)).toBeNull();
    expect(other_standing_body(named(), ["Sở Y tế và Dân số"], () => "Sở Y tế và Dân số")).toBeNull();
    expect(other_standing_body(sample(), ["Sở Tài chính"], nobody)).toBeNull();
  });
});
