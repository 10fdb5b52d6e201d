import { ApiError } from "@/shared/api/client";
import { en, en_errors } from "./en";
import { vi, vi_errors } from "./vi";
import { error_words, load_language, t, t_of } from "./words";

const files = {
  vi: import.meta.glob<Record<string, string>>("./vi/*.json", { eager: true, import: "default" }),
  en: import.meta.glob<Record<string, string>>("./en/*.json", { eager: true, import: "default" }),
};
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();

describe("the word files", () => {
  it("have the same keys and the same parameters in Vietnamese and English", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    expect(Object.keys(en_errors).sort()).toEqual(Object.keys(vi_errors).sort());
    const pairs = [...Object.entries(vi).map(([key, text]) => [key, text, en[key as keyof typeof vi]] as const),
      ...Object.entries(vi_errors).map(([key, text]) => [key, text, en_errors[key] ?? ""] as const)];
    for (const [key, text, other] of pairs) expect([key, holes(text)]).toEqual([key, holes(other)]);
  });

  it("are all loaded, name their own file in each key, and are written in composed letters", () => {
    for (const language of ["vi", "en"] as const) {
      const loaded = language === "vi" ? { ...vi, ...vi_errors } : { ...en, ...en_errors };
      for (const [path, words] of Object.entries(files[language])) {
        const area = path.replace(/^.*\/|\.json$/g, "");
        for (const [key, text] of Object.entries(words)) {
          expect(loaded).toHaveProperty([key], text);
          if (area !== "error") expect(key.startsWith(`${area}.`), `${key} in ${path}`).toBe(true);
          expect(text, key).toBe(text.normalize("NFC"));
          expect(text.trim(), key).toBe(text);
          expect(text, key).not.toBe("");
        }
      }
    }
  });
});

describe("t", () => {
  afterEach(() => load_language("vi"));

  it("fills parameters and follows the language", async () => {
    expect(t("common.page_of", { page: 2, pages: 7 })).toBe("Trang 2/7");
    await load_language("en");
    expect(t("common.page_of", { page: 2, pages: 7 })).toBe("Page 2 of 7");
  });

  it("tells one from many where the language does", async () => {
    expect(t("plans.tasks_of", { n: 1 })).toBe("1 nhiệm vụ");
    await load_language("en");
    expect(t("plans.tasks_of", { n: 1 })).toBe("1 task");
    expect(t("plans.tasks_of", { n: 0 })).toBe("0 tasks");
    expect(t("administration.import.would", { rows: 1, created: 1, updated: 0 })).toContain("The row is right: 1 new");
    expect(t("administration.import.would", { rows: 7, created: 1, updated: 6 })).toContain("All 7 rows are right");
  });

  it("gives the bare word where an enumeration's word has no words", () => {
    expect(t_of("common.language", "vi")).toBe("Tiếng Việt");
    expect(t_of("common.language", "fr")).toBe("fr");
  });
});

describe("error_words", () => {
  it("speaks by code, then by kind of answer", () => {
    expect(error_words(new ApiError(422, "json.fields", "tasks[3].due_on"))).toContain("tasks[3].due_on");
    expect(error_words(new ApiError(0, "http.0"))).toBe(t("common.error.offline"));
    expect(error_words(new ApiError(418, "tea.pot"))).toContain("tea.pot");
    expect(error_words(new TypeError("x"))).toBe(t("common.error.unexpected"));
  });
});
