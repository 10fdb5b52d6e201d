// Numbers as a form of report holds them ("1234.5") and as people write them ("1.234,5").

/** What was typed → digits with "." before decimals; null where it is no number. Dots part thousands, a comma decimals. */
export function read_decimal(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, "");
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)) return null;
  const plain = text.replace(/\./g, "").replace(",", ".");
  return plain.replace(/^(-?)0+(?=\d)/, "$1");
}

/** "1234.5" → "1.234,5"; "" for nothing. */
export function write_decimal(value: string | null): string {
  if (value === null || value === "") return "";
  const [, sign = "", whole = "", decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (whole === "") return value;
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ".") + (decimals === undefined ? "" : `,${decimals}`);
}
