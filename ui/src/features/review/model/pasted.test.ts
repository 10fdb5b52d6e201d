import { describe, expect, it } from "vitest";
import { new_part, type PartKind } from "./composition";
import type { PlanJson } from "./draft";
import { lines_of, paste_lines } from "./pasted";
import { apply_patch } from "./patch";
import { sample } from "./sample.fixture";

const with_part = (kind: PartKind, text: string): PlanJson => ({
  ...sample(),
  composition: {
    head: { family: "state", issuer_parent: "", issuer: "", issuer_code: "", place: "", kind: "", title: "" }, bases: [], recipients: [], places: [],
    foot: { filed_at: "", authority: "", position: "", name: "" }, parts: [{ ...new_part("p1", kind), text }, { ...new_part("p2", "paragraph"), text: "Sau cùng" }],
  },
});
const pasted = (kind: PartKind, before: string, words: string, after = "") => {
  const content = with_part(kind, before + after);
  const change = paste_lines(content, "p1", before, lines_of(words), after);
  return change && apply_patch(content, change.edit.patch).composition!.parts.map((part) => `${part.kind} ${part.level} ${part.text}`);
};

describe("pasted lines", () => {
  it("are parts, as their marks say", () => expect(pasted("paragraph", "", "I. Mục đích\r\n\r\n1. Nội dung tuyên truyền\n- Biển,  đảo\n+ Trường Sa\na) Cấp tỉnh\nTheo quy định.")).toEqual([
    "heading 1 Mục đích", "heading 2 Nội dung tuyên truyền", "bullet 1 Biển, đảo", "bullet 2 Trường Sa", "heading 3 Cấp tỉnh", "paragraph 1 Theo quy định.", "paragraph 1 Sau cùng"]));
  it("go on as tasks among tasks, whatever their bullets", () => expect(pasted("task", "in tờ rơi", ", in panô\n- treo khẩu hiệu\n- phát thanh")).toEqual([
    "task 1 in tờ rơi, in panô", "task 1 treo khẩu hiệu", "task 1 phát thanh", "paragraph 1 Sau cùng"]));
  it("stand between what was before and behind the caret", () => expect(pasted("bullet", "Đầu ", "một\nhai", "cuối")).toEqual(["bullet 1 Đầu một", "bullet 1 hai cuối", "paragraph 1 Sau cùng"]));
  it("that are long and numbered are no headings and keep their numbers", () => {
    const long = `1. ${"Các đơn vị chủ động thực hiện ".repeat(6)}.`;
    expect(pasted("heading", "", `Tổ chức thực hiện\n${long}`)![1]).toBe(`paragraph 1 ${long.replace(/\s+/g, " ").trim()}`);
  });
  it("of one line are left to the field", () => expect(pasted("task", "", "một dòng\n")).toBeNull());
});
