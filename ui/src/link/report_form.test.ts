import type { Report } from "./ask";
import type { Entry } from "./kept";
import { report_form_of } from "./report_form";
import { load_words } from "./words";

const report: Report = {
  revision: 3, paper_signature: false, return_reason: null, submitted_at: null,
  fields: [
    { key: "f1", label: "Số buổi", type: "number", method: "sum", unit: "buổi", required: true },
    { key: "f2", label: "Nhận xét", type: "text", method: "narrative", unit: null, required: false },
  ],
  content: { values: [], difficulties: "", proposals: "", items: [{ id: "i1", task_id: "t1", heading: "Tập huấn", text: "", source_update_ids: ["u1"], attachment_ids: [] }] },
};

function opened(given: Report = report, earlier: Entry | null = null) {
  const said: Omit<Entry, "token">[] = [], drafts: unknown[] = [];
  const form = report_form_of(given, earlier, { say: (entry) => said.push(entry), keep_draft: (entry) => drafts.push(entry) });
  document.body.replaceChildren(form);
  Element.prototype.scrollIntoView = () => undefined;
  const box = (label: string) => document.getElementById([...document.querySelectorAll("label")].find((one) => one.textContent === label)!.htmlFor) as HTMLInputElement;
  const send = () => [...document.querySelectorAll("button")].find((one) => one.textContent === "Gửi báo cáo")!.click();
  return { said, drafts, box, send, told: () => document.querySelector("[role=alert]")!.textContent };
}

beforeAll(load_words);

it("asks for what the form requires, in numbers, before anything is sent", () => {
  const { said, box, send, told } = opened();
  send();
  expect(told()).toBe("Chưa nhập: Số buổi.");
  box("Số buổi (buổi)").value = "nhiều";
  send();
  expect(told()).toContain("chỉ nhập số");
  expect(said).toEqual([]);
});

it("sends figures and results with what they rest on, over the revision that was shown", () => {
  const { said, box, send } = opened();
  box("Số buổi (buổi)").value = "1.250,5";
  box("Tập huấn").value = " Đã tổ chức. ";
  send();
  expect(said[0]!.report).toEqual({
    base_revision: 3, signed: null,
    content: {
      values: [{ key: "f1", value: "1250.5" }, { key: "f2", value: null }], difficulties: "", proposals: "",
      items: [{ id: "i1", task_id: "t1", heading: "Tập huấn", text: "Đã tổ chức.", source_update_ids: ["u1"], attachment_ids: [] }],
    },
  });
});

it("gives back what was typed before, and keeps what is typed now", () => {
  const earlier = { key: "k", token: "t", kind: "progress" as const, note: "", files: [], report: { base_revision: 1, signed: null, content: { ...report.content, difficulties: "Thiếu loa." } } };
  const { drafts, box, said, send } = opened(report, earlier);
  expect(box("Khó khăn, vướng mắc").value).toBe("Thiếu loa.");
  box("Số buổi (buổi)").value = "2";
  box("Số buổi (buổi)").dispatchEvent(new Event("change", { bubbles: true }));
  expect(drafts).toHaveLength(1);
  send();
  expect(said[0]!.report!.base_revision).toBe(3);
});

it("wants the signed copy where the office wants paper", () => {
  const { box, said, send, told } = opened({ ...report, paper_signature: true });
  box("Số buổi (buổi)").value = "2";
  send();
  expect(told()).toContain("bản đã ký");
  expect(said).toEqual([]);
});
