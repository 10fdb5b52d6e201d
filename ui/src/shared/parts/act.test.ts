import { ActKeys } from "./act";

it("keeps an act's key over its resends and makes a new one for another act", () => {
  const keys = new ActKeys();
  const first = keys.key_of({ note: "a" });
  expect(keys.key_of({ note: "a" })).toBe(first);
  const changed = keys.key_of({ note: "b" });
  expect(changed).not.toBe(first);
  keys.done();
  expect(keys.key_of({ note: "b" })).not.toBe(changed);
});
