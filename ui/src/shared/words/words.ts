// Every word on the screen, by key. A key's file is its first part
// ("review.title" stands in review.json), except the errors', whose keys are the
// server's codes. Vietnamese is loaded with the program, English on demand.
import { ApiError } from "@/shared/api/client";
import { vi, vi_errors } from "./vi";

export type Key = keyof typeof vi;
export type Params = Record<string, string | number>;
export type Language = "vi" | "en";

let words: Record<Key, string> = vi;
let errors: Record<string, string> = vi_errors;
let current: Language = "vi";

export const language = () => current;

/** The language this browser was left in. */
export function chosen_language(): Language {
  return localStorage.getItem("dondoc.language") === "en" ? "en" : "vi";
}

/** Remembers the language; the page has to be loaded again. */
export const choose_language = (next: Language) => localStorage.setItem("dondoc.language", next);

/** To be awaited before the first render. */
export async function load_language(next: Language): Promise<void> {
  if (next === "en") {
    const english = await import("./en");
    words = english.en;
    errors = english.en_errors;
  } else {
    words = vi;
    errors = vi_errors;
  }
  current = next;
  document.documentElement.lang = next;
}

/** "{n|task|tasks}": the first where `n` is one, else the second, for languages that tell them apart. */
const choose = (text: string, params: Params) =>
  text.replace(/\{(\w+)\|([^|]*)\|([^|{}]*(?:\{\w+\}[^|{}]*)*)\}/g, (_, name: string, one: string, many: string) => (Number(params[name]) === 1 ? one : many));

/** A day comes from the server as 2026-12-31, and is told as it is written here. */
const written = (value: string | number) => String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");

const fill = (text: string, params: Params) =>
  choose(text, params).replace(/\{(\w+)\}/g, (whole, name: string) => { const value = params[name]; return value === undefined ? whole : written(value); });

/** The words of `key`, `{name}` replaced by the parameter of that name. */
export const t = (key: Key, params: Params = {}): string => fill(words[key], params);

/** For a key made of an enumeration's word ("review.role." + role); the key itself where it has no words. */
export function t_of(prefix: string, word: string, params: Params = {}): string {
  const key = `${prefix}.${word}`;
  return key in words ? fill(words[key as Key], params) : word;
}

/** The words of a key that came from the server; the key itself where it has none. */
export const words_or = (key: string): string => (key in words ? words[key as Key] : key);

/** What to tell a person about a failure: by the server's code, else by the kind of answer. */
export function error_words(error: unknown): string {
  if (!(error instanceof ApiError)) return t("common.error.unexpected");
  const text = errors[error.code];
  if (text !== undefined) return fill(text, { field: error.field, ...error.params });
  if (error.status === 0) return t("common.error.offline");
  if (error.status === 401) return t("common.error.signed_out");
  if (error.status === 403) return t("common.error.forbidden");
  if (error.status === 404) return t("common.error.not_found");
  if (error.status === 409) return t("common.error.conflict");
  if (error.status === 413) return t("common.error.too_large");
  if (error.status === 429) return t("common.error.throttled");
  if (error.status >= 500) return t("common.error.unavailable");
  return t("common.error.code", { code: error.code });
}
