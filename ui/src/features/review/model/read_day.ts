import { fold } from "@/shared/format/fold";
import { parse_day } from "@/shared/format/date";
import type { Bound } from "./draft";

/** The last date named in a passage ("truoc ngay 15/12/2023" with marks, "ngay 5 thang 9 nam 2026"), as exact as printed; null where none is. */
export function read_day(text: string): string | null {
  const folded = fold(text).replace(/ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/g, "$1/$2/$3").replace(/thang (\d{1,2})(?:[/.-]| nam )(\d{4})/g, "$1/$2").replace(/nam (\d{4})/g, "$1");
  const found = folded.match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{4}|\b\d{4}\b/g);
  return found === null ? null : parse_day(found[found.length - 1]!);
}

const bounds: [RegExp, Bound][] = [
  [/\btruoc\b/, "before"],
  [/\b(cham nhat|muon nhat|khong qua|den|het|han chot)\b/, "by"],
  [/\btu\b/, "from"],
  [/\b(trong|vao|ngay|thang|nam)\b/, "in"],
];

/** How the words stand to the day they name ("truoc ngay …" with marks: before it); null where they do not tell. */
export function read_bound(text: string): Bound | null {
  const folded = fold(text);
  return bounds.find(([words]) => words.test(folded))?.[1] ?? null;
}
