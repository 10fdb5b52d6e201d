import { describe, expect, it } from "vitest";
import type { PlanJson } from "./draft";
import { marks_of } from "./facts";
import { apply_patch } from "./patch";
import { accept_slip, ignore_slip, put_right, slip_at } from "./slip_edits";
import { at_of, sample } from "./sample.fixture";

const slip = { text: "cấp", suggestion: "phát", at: at_of("cấp thuốc").map((one, index) => (index === 0 ? one : one - 6)) as [number, number] };
const with_slip = (): PlanJson => ({ ...sample(), slips: [slip] });

describe("a suggestion of spelling", () => {
  it("changes the words of what was read there, and not the document's text", () => {
    const before = with_slip();
    const after = apply_patch(before, accept_slip(before, 0)!.patch);
    expect(after.tasks[0]!.text).toContain("phát thuốc");
    expect(after.tasks[1]!.text).toBe(before.tasks[1]!.text);
    expect(after.source.text).toBe(before.source.text);
    expect(after.tasks[0]!.due!.text).toBe(before.tasks[0]!.due!.text);
    expect(after.slips).toEqual([]);
    expect(after.spellings).toEqual([slip]);
  });
  it("of a unit's name changes the name and its mentions", () => {
    const before = { ...sample(), slips: [{ text: "Tài", suggestion: "Tàì", at: at_of("Tài chính") }] };
    const after = apply_patch(before, accept_slip(before, 0)!.patch);
    expect(after.units[1]!.name).toBe("Sở Tàì chính");
    expect(after.tasks[0]!.with[0]!.text).toBe("Sở Tàì chính");
  });
  it("may be set aside without a change", () => {
    const before = with_slip();
    expect(apply_patch(before, ignore_slip(before, 0)!.patch)).toEqual({ ...before, slips: [] });
    expect(accept_slip(before, 1)).toBeNull();
  });
  it("is a whole word alone", () => expect(put_right("cấp cấpx xcấp (cấp)", slip)).toBe("phát cấpx xcấp (phát)"));
  it("belongs to the fact in whose passage it stands", () => {
    const content = with_slip();
    expect(slip_at(content, "/tasks/0", [content.tasks[0]!.at])).toBe(0);
    expect(slip_at(content, "/tasks/1", [content.tasks[1]!.at])).toBe(-1);
    expect(slip_at(content, "/slips/0", [])).toBe(0);
    expect(slip_at(content, null, [])).toBe(-1);
  });
  it("is marked in the document, as are doubtful words of a scan until they have been seen", () => {
    const content = with_slip();
    content.source.doubtful = [at_of("kinh phí")];
    expect(marks_of(content).filter(({ kind }) => kind === "slip" || kind === "doubtful").map(({ id, kind }) => [id, kind])).toEqual([["/slips/0", "slip"]]);
    content.warnings.push({ code: "ocr.doubtful", message: "…", at: at_of("bố trí kinh phí") });
    expect(marks_of(content).find(({ kind }) => kind === "doubtful")).toMatchObject({ id: "/warnings/1", at: at_of("kinh phí") });
  });
});
