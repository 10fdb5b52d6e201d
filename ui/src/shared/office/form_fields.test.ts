import { describe, expect, it } from "vitest";
import { methods_of, moved, new_field } from "./form_fields";

describe("form fields", () => {
  it("gives a new field a key that none of the others has", () => {
    const first = new_field([]);
    expect(first.key).toBe("f1");
    expect(new_field([{ ...first, key: "f2" }]).key).toBe("f3");
  });

  it("moves a field by a place, and not beyond the ends", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });

  it("adds numbers up and tells texts in turn unless somebody says otherwise", () => {
    expect(methods_of("number")[0]).toBe("sum");
    expect(methods_of("text")[0]).toBe("narrative");
  });
});
