import { body_name, first_upper, printed_number } from "./official_names";

it("reads a body's capitals as the name is spelt", () => {
  expect(body_name("ỦY BAN NHÂN DÂN TỈNH SƠN THỦY")).toBe("Ủy ban nhân dân tỉnh Sơn Thủy");
  expect(body_name("ỦY BAN NHÂN DÂN")).toBe("Ủy ban nhân dân");
  expect(body_name("TRƯỞNG TIỂU BAN")).toBe("Trưởng Tiểu ban");
  expect(body_name("TỈNH ỦY SƠN THỦY")).toBe("Tỉnh ủy Sơn Thủy");
  expect(body_name("BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI")).toBe("Ban Chỉ đạo công tác thông tin đối ngoại");
  expect(body_name("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")).toBe("Sở Nông nghiệp và Môi trường");
  expect(body_name("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH SƠN THỦY")).toBe("Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Thủy");
  expect(body_name("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")).toBe("Sở Lao động - Thương binh và Xã hội");
  expect(body_name("BỘ CHỈ HUY QUÂN SỰ TỈNH SƠN THỦY")).toBe("Bộ Chỉ huy Quân sự tỉnh Sơn Thủy");
  expect(body_name("ĐẢNG ỦY PHƯỜNG BÌNH LÃNG")).toBe("Đảng ủy phường Bình Lãng");
  expect(body_name("BAN THƯỜNG VỤ TỈNH ỦY")).toBe("Ban Thường vụ Tỉnh ủy");
  expect(body_name("VĂN PHÒNG ỦY BAN NHÂN DÂN THÀNH PHỐ SƠN THỦY")).toBe("Văn phòng Ủy ban nhân dân thành phố Sơn Thủy");
  expect(body_name("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SƠN THỦY")).toBe("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn Thủy");
});

it("leaves a name that is spelt already, and what is no name", () => {
  for (const name of ["Sở Y tế", "UBND tỉnh Sơn Thủy", "", "214/2026"]) expect(body_name(name)).toBe(name);
});

it("begins a heading with a capital, in Vietnamese too", () => {
  expect(first_upper("đẩy mạnh truyền thông")).toBe("Đẩy mạnh truyền thông");
  expect(first_upper("")).toBe("");
});

it("writes number and symbol as each family of documents does", () => {
  expect(printed_number("214", "KH-UBND", "state")).toBe("214/KH-UBND");
  expect(printed_number("17", "KH/BCĐ", "party")).toBe("17-KH/BCĐ");
  expect(printed_number(null, "KH-UBND", "state")).toBe("KH-UBND");
});
