import { beforeAll, describe, expect, it } from "vitest";
import { load_language } from "@/shared/words/words";
import type { At } from "@/shared/document/code_points";
import { is_read_back, warning_words } from "./read_back";
import { sample } from "./sample.fixture";

const read = (code: string, at: At | null = null) => warning_words(sample(), { code, message: "(của máy chủ)", at });

describe("what is read otherwise than it was written", () => {
  it("is told from the facts that stand there", () => {
    const task = sample().tasks[0]!;
    const words = read("composition.other-task", task.at);
    expect(words).toContain(task.assignees[0]!.text);
    expect(words).toContain("Câu này máy đọc thành");
    expect(read("composition.several-tasks", [0, 1_000_000])).toContain(String(sample().tasks.length));
    expect(read("composition.other-title")).toBe("Trích yếu máy đọc thành: (không có).");
  });

  it("is left to the server where nothing stands there, and for other warnings", () => {
    expect(read("composition.other-task", [0, 0])).toBe("(của máy chủ)");
    expect(read("ocr.doubtful")).toBe("(của máy chủ)");
    expect(is_read_back({ code: "ocr.doubtful" })).toBe(false);
  });

  describe("in English", () => {
    beforeAll(async () => { await load_language("en"); return () => load_language("vi"); });
    it("is told in English", () => {
      for (const code of ["no-task", "no-product", "no-report", "no-channel", "no-heading", "other-recipients"]) expect(read(`composition.${code}`)).toMatch(/^(The|This) /);
      expect(read("composition.other-task", sample().tasks[0]!.at)).toContain("The machine reads: ");
    });
  });
});
