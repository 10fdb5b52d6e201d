import { held_of } from "./held";
import type { Entry } from "./kept";
import { load_words } from "./words";

beforeAll(load_words);

const entry: Entry = { key: "k", token: "t", kind: "progress", note: "Đã treo 5 băng rôn.", files: [{ key: "f", name: "anh.jpg", bytes: new Blob(), id: null }], of: { unit: "Xã Khe Ngàn", text: "Treo băng rôn" } };
const told = (given: Entry) => [...held_of(given).querySelectorAll("dd")].map((one) => one.textContent);

it("tells of whom and of what the words are that wait, and the files", () => {
  expect(told(entry)).toEqual(["Xã Khe Ngàn", "Treo băng rôn", "Tiến độ\nĐã treo 5 băng rôn.", "anh.jpg"]);
  expect(told({ ...entry, files: [], note: "", kind: "done" })).toEqual(["Xã Khe Ngàn", "Treo băng rôn", "Báo đã xong"]);
});

it("names the focal point that waits, and what an earlier page kept without saying of whom", () => {
  const person = { full_name: "Trần Thị Bưởi", office: null, phone: null, email: null, id: null };
  expect(told({ key: "k", token: "t", kind: "progress", note: "", files: [], person })).toEqual(["Cử đầu mối: Trần Thị Bưởi"]);
});
