// Numbers as written in Việt Nam: 1.234.567,8.
const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

export const format_number = (value: number): string => number.format(value);

/** 0.973 → "97%". */
export const format_percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Bytes → "1,4 MB". */
export function format_bytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${format_number(Math.round(kilobytes / 102.4) / 10)} MB`;
}
