// Names as they are read in a list: documents print them in capitals, or begin a title with a small letter.
import words from "./body_words.json";

/** Words that are kept together, each in the case that the rules of spelling give it, the longest first. */
const phrases = [
  ...words.names.map((text) => ({ text, then: "small" })), ...words.committees.map((text) => ({ text, then: "place" })),
  ...words.heads.map((text) => ({ text, then: "field" })), ...words.places.map((text) => ({ text, then: "place" })),
  ...words.joins.map((text) => ({ text, then: "" })),
].map((one) => ({ ...one, parts: one.text.toLowerCase().split(" ") })).sort((a, b) => b.parts.length - a.parts.length);

export const first_upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A body's name printed in capitals, as decree 30/2020/ND-CP (annex II) spells it: the words of its kind, then what it
 * works on, then the place, whose every syllable is a name. A name that is not all in capitals stays as it is.
 */
export function body_name(printed: string): string {
  if (printed !== printed.toUpperCase() || printed === printed.toLowerCase()) return printed;
  const small = printed.toLowerCase().split(/\s+/).filter(Boolean);
  const bare = small.map((word) => word.replace(/[,;]$/, ""));
  const out: string[] = [];
  let mode = "small";
  let fresh = false;
  for (let at = 0; at < small.length;) {
    const known = phrases.find(({ parts, then }) => !(then === "field" && mode === "field") && parts.every((part, index) => bare[at + index] === part && (index + 1 === parts.length || small[at + index] === part)));
    if (known !== undefined) {
      const end = at + known.parts.length;
      out.push(known.text + small[end - 1]!.slice(bare[end - 1]!.length));
      if (known.then !== "") { mode = known.then; fresh = true; } else if (mode === "field") fresh = true;
      at = end;
      continue;
    }
    const named = mode === "place" || (mode === "field" && fresh);
    out.push(named ? first_upper(small[at]!) : small[at]!);
    fresh = mode === "field" && /[,-]$/.test(small[at]!);
    ++at;
  }
  return first_upper(out.join(" "));
}

/** "214" and "KH-UBND" → "214/KH-UBND"; Party documents put "-" between (instruction 36-HD/VPTW). */
export const printed_number = (number: string | null, symbol: string | null, family: string): string =>
  [number, symbol].filter(Boolean).join(family === "party" ? "-" : "/");
