import { SourceText } from "./source_text";

it("cuts by code points, where a letter outside the first plane is one", () => {
  const source = new SourceText("𝐀bc đề nghị");
  expect(source.slice(0, 2)).toBe("𝐀b");
  expect(source.slice(4, 6)).toBe("đề");
});

it("tells what lies inside the marked range from what lies around it", () => {
  const source = new SourceText("một hai ba");
  expect(source.pieces([0, 10], [4, 7])).toEqual([
    { text: "một ", inside: false }, { text: "hai", inside: true }, { text: " ba", inside: false },
  ]);
  expect(source.pieces([0, 3], [4, 7])).toEqual([{ text: "một", inside: false }]);
  expect(source.pieces([5, 10], [4, 7])).toEqual([{ text: "ai", inside: true }, { text: " ba", inside: false }]);
  expect(source.pieces([0, 3], null)).toEqual([{ text: "một", inside: false }]);
});
