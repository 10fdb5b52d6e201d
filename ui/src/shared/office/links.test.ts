import { web_address } from "./links";

it("takes web addresses and refuses what would run", () => {
  expect(web_address(" https://vi.example.vn/tin?id=1 ")).toBe("https://vi.example.vn/tin?id=1");
  for (const wrong of ["javascript:alert(1)", "example.vn", "https://", "ftp://example.vn", "https://a b", ""]) {
    expect(web_address(wrong)).toBeNull();
  }
});
