// A small draft for the tests, over a text whose places are counted by search.
import { CodePoints, type At } from "@/shared/document/code_points";
import type { Resolution } from "./session";
import type { Body, Mention, PlanJson, Task } from "./draft";

export const sample_text = [
  "😀 KẾ HOẠCH",
  "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính cấp thuốc trước ngày 15/12/2026; báo cáo kết quả.",
  "2. Sở Tài chính bố trí kinh phí.",
  "3. Các sở, ban, ngành phối hợp thực hiện.",
].join("\n");
export const sample_points = new CodePoints(sample_text);

/** Where the nth occurrence of `words` stands, in code points. */
export function at_of(words: string, nth = 0): At {
  let unit = -1;
  for (let count = 0; count <= nth; ++count) unit = sample_text.indexOf(words, unit + 1);
  const start = [...sample_text.slice(0, unit)].length;
  return [start, start + [...words].length];
}

const line = (number: number): At => {
  const text = sample_text.split("\n")[number]!;
  return at_of(text);
};
const mention = (unit: string, text: string, nth = 0): Mention => ({ unit, text, at: at_of(text, nth) });
const body = (id: string, name: string, at: At[]): Body => ({ id, name, aliases: [], class: "unit", members: [], at });
const task = (id: string, number: number, more: Partial<Task>): Task => ({
  id, section: "II", text: sample_points.quote(line(number)), assignees: [], role: "perform", with: [], due: null, recurrence: null, condition: null,
  needs: [], period: null, phase: null, deliverables: [], confidence: 0.9, at: line(number), ...more,
});

/** What a body is resolved to; a unit that its name proposes where nothing else is said. */
export const resolution = (unit: string, id: string | null, name: string | null, more: Partial<Resolution> = {}): Resolution =>
  ({ unit, kind: id === null ? "none" : "unit", id, name, by_person: false, members: [], missing: [], section: null, units: id === null ? [] : [{ kind: "unit", id, name: name ?? "" }], ...more });

/** A new one for each test. */
export const sample = (): PlanJson => ({
  source: { file: "kh.docx", sha256: "", media_type: "text/plain", pages: null, encoding: "utf-8", ocr: false, text: sample_text, layout: null },
  document: {
    kind: "Kế hoạch", number: null, symbol: null, family: "state", issuer: null, issuer_parent: null, place: null, date: null, title: null,
    urgency: null, circulation: null, received: null, signature: null, at: { kind: at_of("KẾ HOẠCH") },
  },
  references: [],
  sections: [{ path: "I", label: "1.", heading: null, starts: "", role: "content", at: line(1), children: [] }, { path: "II", label: "2.", heading: null, starts: "", role: "content", at: line(2), children: [] }],
  periods: [], phases: [{ id: "f1", name: "Trước", at: line(0) }], events: [], themes: [], channels: [],
  units: [body("u1", "Sở Y tế", [at_of("Sở Y tế")]), body("u2", "Sở Tài chính", [at_of("Sở Tài chính"), at_of("Sở Tài chính", 1)]), body("u3", "Các sở, ban, ngành", [at_of("Các sở, ban, ngành")])],
  tasks: [
    task("t1", 1, { role: "lead", assignees: [mention("u1", "Sở Y tế")], with: [mention("u2", "Sở Tài chính")], phase: "f1",
      due: { date: "2026-12-15", bound: "before", text: "trước ngày 15/12/2026", relative_to: null, at: at_of("trước ngày 15/12/2026") } }),
    task("t2", 2, { assignees: [mention("u2", "Sở Tài chính", 1)] }),
    task("t3", 3, { assignees: [mention("u3", "Các sở, ban, ngành")], needs: ["t2", "t1"], role: "cooperate" }),
  ],
  reporting: [{ from: [mention("u1", "Sở Y tế")], to: [], via: mention("u2", "Sở Tài chính"), due: null, frequency: "once", confidence: 1, at: at_of("báo cáo kết quả") }],
  recipients: [],
  warnings: [{ code: "unit-unknown", message: "…", at: at_of("Sở Y tế") }],
});
