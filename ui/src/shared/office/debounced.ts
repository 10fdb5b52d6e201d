import { useEffect, useState } from "react";

/** `value` as it was when it last stood still for `wait` milliseconds. */
export function useDebounced<Value>(value: Value, wait = 250): Value {
  const [still, set_still] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set_still(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return still;
}
