// The few words of the phone page, in one language alone; those of errors only once one is told.
const language = (): "vi" | "en" => (localStorage.getItem("dondoc.language") === "en" ? "en" : "vi");

let words: Record<string, string> = {};

export async function load_words(): Promise<void> {
  const file = language() === "en" ? await import("@/shared/words/en/link.json") : await import("@/shared/words/vi/link.json");
  words = file.default;
  document.documentElement.lang = language();
}

const fill = (text: string, params: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");

export const t = (key: string, params: Record<string, string> = {}): string => fill(words[`link.${key}`] ?? key, params);

/** What the server's code says, in words. */
export async function failure_words(code: string, params: Record<string, string>): Promise<string> {
  const file = language() === "en" ? await import("@/shared/words/en/error.json") : await import("@/shared/words/vi/error.json");
  const text = (file.default as Record<string, string>)[code];
  return text === undefined ? t("unexpected") : fill(text, params);
}

export const day_words = (iso: string): string => iso.slice(0, 10).split("-").reverse().join("/");
