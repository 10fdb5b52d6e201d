import { read_decimal, write_decimal } from "./decimal";

it("reads numbers as written in Việt Nam", () => {
  expect(read_decimal(" 1.234.567,5 ")).toBe("1234567.5");
  expect(read_decimal("1234,50")).toBe("1234.50");
  expect(read_decimal("005")).toBe("5");
  expect(read_decimal("-3")).toBe("-3");
  for (const wrong of ["1.5", "12.34.567", "1,5,2", "abc", "", "1 000 đồng"]) expect(read_decimal(wrong)).toBeNull();
});

it("writes what was read the same way", () => {
  expect(write_decimal("1234567.5")).toBe("1.234.567,5");
  expect(write_decimal("999")).toBe("999");
  expect(write_decimal("-1234")).toBe("-1.234");
  expect(write_decimal(null)).toBe("");
});
