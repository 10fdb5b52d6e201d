import { draw, heat_of, rate_of, worst_of } from "./scale";

const progress = { total: 10, done: 4, late: 0, silent: 0, under_way: 6 };

it("grades what is late by its share", () => {
  expect([heat_of(0, 9), heat_of(1, 10), heat_of(2, 10), heat_of(5, 10), heat_of(6, 10), heat_of(1, 0)]).toEqual([0, 1, 2, 3, 4, 0]);
});

it("tells the worst of a commune", () => {
  expect(worst_of(progress)).toBe("under-way");
  expect(worst_of({ ...progress, silent: 1 })).toBe("silent");
  expect(worst_of({ ...progress, silent: 1, late: 1 })).toBe("late");
  expect(worst_of({ total: 4, done: 4, late: 0, silent: 0, under_way: 0 })).toBe("done");
});

it("never tells a rate beyond a hundred, and none where nothing fell due", () => {
  expect(rate_of({ progress: { ...progress, late: 1 }, in_time: 3, done_late: 0 })).toEqual({ percent: 75, in_time: 3, fell_due: 4 });
  expect(rate_of({ progress, in_time: 0, done_late: 0 })).toBeNull();
});

it("draws north above, true to its measures, and islands far out apart", () => {
  const at = (name: string, latitude: number, longitude: number) => ({ name, latitude, longitude });
  const { points, far, height } = draw([at("a", 16, 108), at("b", 16.5, 108), at("c", 16, 108.5), at("d", 16.2, 108.2), at("e", 8.6, 111.9)], 400, 400);
  expect(far.map((one) => one.name)).toEqual(["e"]);
  const [a, b, c] = points;
  expect(b!.y).toBeLessThan(a!.y);
  expect(c!.x).toBeGreaterThan(a!.x);
  expect((c!.x - a!.x) / (a!.y - b!.y)).toBeCloseTo(Math.cos((16 * Math.PI) / 180), 1);
  expect(height).toBeLessThanOrEqual(400);
  const [alone] = draw([at("a", 16, 108)], 400, 400).points;
  expect([alone!.x, alone!.y].every(Number.isFinite)).toBe(true);
});
