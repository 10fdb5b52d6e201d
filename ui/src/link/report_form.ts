// A unit's report by a link: the figures of its form, results, difficulties, proposals, files.
import { new_key } from "@/shared/api/key";
import { read_decimal, write_decimal } from "@/shared/format/decimal";
import type { Content, Report } from "./ask";
import { element } from "./element";
import { files_of } from "./files";
import type { Entry, Filled, KeptFile } from "./kept";
import { t } from "./words";

type Field = Report["fields"][number];
type Item = Content["items"][number];
type Box = HTMLInputElement | HTMLTextAreaElement;

interface Acts { say: (entry: Omit<Entry, "token">) => void; keep_draft: (entry: Omit<Entry, "token" | "key">) => void }

/** `earlier`: what was typed before, and stands in place of what the server holds. */
export function report_form_of(report: Report, earlier: Entry | null, { say, keep_draft }: Acts): HTMLFormElement {
  const content = earlier?.report?.content ?? report.content;
  const files: KeptFile[] = earlier?.files ?? [];
  const told = element("p", { class: "bad", role: "alert" });
  const values = report.fields.map((field, at) => ({ field, box: box_of(field, at, content) }));
  const items: { item: Item; box: HTMLTextAreaElement }[] = [];
  const results = element("div", { class: "group" });
  const difficulties = area("difficulties", content.difficulties), proposals = area("proposals", content.proposals);
  const signed = report.paper_signature ? signed_of(earlier?.report?.signed ?? null) : null;

  const add_item = (item: Item) => {
    const box = area(`item-${items.length}`, item.text);
    items.push({ item, box });
    results.append(element("label", { for: box.id }, item.heading || t("result")), box);
  };
  const blank = (): Item => ({ id: new_key(), task_id: null, heading: "", text: "", source_update_ids: [], attachment_ids: [] });
  (content.items.length > 0 ? content.items : [blank()]).forEach(add_item);
  const more = element("button", { type: "button" }, t("more"));
  more.addEventListener("click", () => { add_item(blank()); items.at(-1)!.box.focus(); });

  const filled = (): Filled => ({
    base_revision: report.revision,
    content: {
      values: values.map(({ field, box }) => ({ key: field.key, value: value_of(field, box) })),
      items: items.filter(({ item, box }) => box.value.trim() !== "" || item.task_id !== null).map(({ item, box }) => ({ ...item, text: box.value.trim() })),
      difficulties: difficulties.value.trim(), proposals: proposals.value.trim(),
    },
    signed: signed?.words() ?? null,
  });
  const entry = () => ({ kind: "progress" as const, note: "", files, report: filled() });
  const changed = () => keep_draft({ ...entry(), draft: true });

  const wrong = (box: Box | null, words: string) => { told.textContent = words; (box ?? told).scrollIntoView({ block: "center" }); box?.focus(); };
  const send = element("button", { type: "button", class: "main" }, t("send_report"));
  send.addEventListener("click", () => {
    told.textContent = "";
    const blank_one = values.find(({ field, box }) => field.required && box.value.trim() === "");
    if (blank_one) { wrong(blank_one.box, t("field_required", { field: blank_one.field.label })); return; }
    const bad = values.find(({ field, box }) => field.type === "number" && box.value.trim() !== "" && read_decimal(box.value) === null);
    if (bad) { wrong(bad.box, t("field_number", { field: bad.field.label })); return; }
    if (signed && (!signed.complete() || !files.some((file) => file.signed))) { wrong(null, t("signed_required")); return; }
    say({ key: new_key(), ...entry() });
  });

  const form = element("form", {},
    ...values.flatMap(({ field, box }) => [element("label", { for: box.id }, label_of(field)), box]),
    element("h2", {}, t("results")), results, more,
    element("label", { for: difficulties.id }, t("difficulties")), difficulties,
    element("label", { for: proposals.id }, t("proposals")), proposals,
    ...files_of("photo", t("report_files"), files, told, changed),
    ...(signed ? [element("h2", {}, t("signed")), ...files_of("signed-copy", t("signed_copy"), files, told, changed, true), ...signed.parts] : []),
    told, element("p", { class: "soft" }, t("send_once")), send);
  // While it is typed, too: a phone may close the page at any time.
  let timer = 0;
  form.addEventListener("input", () => { window.clearTimeout(timer); timer = window.setTimeout(() => { if (form.isConnected) changed(); }, 600); });
  form.addEventListener("change", changed);
  return form;
}

const area = (id: string, text: string) => {
  const made = element("textarea", { id, rows: "4", maxlength: "20000" });
  made.value = text;
  return made;
};

const label_of = ({ label, unit, required }: Field) => `${label}${unit === null ? "" : ` (${unit})`}${required ? "" : ` – ${t("optional")}`}`;

function box_of(field: Field, at: number, content: Content): Box {
  const value = content.values.find(({ key }) => key === field.key)?.value ?? "";
  if (field.type === "text") return area(`field-${at}`, value);
  const made = element("input", { id: `field-${at}`, type: "text", inputmode: "decimal", autocomplete: "off" });
  made.value = write_decimal(value);
  return made;
}

/** What is no number yet is kept as it was typed: it is told before anything is sent. */
function value_of(field: Field, box: Box): string | null {
  const typed = box.value.trim();
  if (typed === "") return null;
  return field.type === "number" ? read_decimal(typed) ?? typed : typed;
}

function signed_of(before: Filled["signed"]) {
  const input = (id: string, type: string, value: string) => {
    const made = element("input", { id, type, autocomplete: "off" });
    made.value = value;
    return made;
  };
  const number = input("signed-number", "text", before?.number ?? ""), signer = input("signer", "text", before?.signer ?? "");
  const day = input("signed-on", "date", before?.signed_on ?? "");
  return {
    parts: ([["signed_number", number], ["signed_on", day], ["signer", signer]] as const).flatMap(([name, box]) => [element("label", { for: box.id }, t(name)), box]),
    words: () => ({ number: number.value.trim(), signed_on: day.value, signer: signer.value.trim() }),
    complete: () => [number, day, signer].every((box) => box.value.trim() !== ""),
  };
}
