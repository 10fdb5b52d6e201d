// What can be said by a link: done, how far, or what is in the way, with photos.
import { new_key } from "@/shared/api/key";
import type { Entry, KeptFile } from "./kept";
import { element } from "./element";
import { smaller } from "./photo";
import { t } from "./words";

const limit_mb = 50, most_files = 10;

export function form_of(say: (entry: Omit<Entry, "token">) => void): HTMLFormElement {
  const files: KeptFile[] = [];
  const list = element("ul", { class: "files" });
  const told = element("p", { class: "bad", role: "alert" });
  const note = element("textarea", { id: "note", rows: "3", maxlength: "4000" });
  const input = element("input", { id: "photo", type: "file", multiple: "multiple", accept: "image/*,application/pdf,.docx,.xlsx" });

  function list_files() {
    list.replaceChildren(...files.map((file) => {
      const away = element("button", { type: "button", "aria-label": t("remove", { name: file.name }) }, "✕");
      away.addEventListener("click", () => { files.splice(files.indexOf(file), 1); list_files(); });
      return element("li", {}, element("span", {}, file.name), away);
    }));
  }
  input.addEventListener("change", () => void (async () => {
    told.textContent = "";
    for (const file of [...(input.files ?? [])].slice(0, most_files - files.length)) {
      const bytes = await smaller(file);
      if (bytes.size > limit_mb * 1024 * 1024) { told.textContent = t("too_large", { name: file.name, limit: String(limit_mb) }); continue; }
      files.push({ key: new_key(), name: file.name, bytes, id: null });
    }
    input.value = "";
    list_files();
  })());

  const give = (kind: Entry["kind"]) => {
    const words = note.value.trim();
    const missing = kind === "difficulty" && words === "" ? "difficulty_note" : kind === "progress" && words === "" && files.length === 0 ? "progress_note" : null;
    if (missing) { told.textContent = t(missing); note.focus(); return; }
    say({ key: new_key(), kind, note: words, files });
  };
  const button = (kind: Entry["kind"], look: string) => {
    const made = element("button", { type: "button", class: look }, t(kind));
    made.addEventListener("click", () => give(kind));
    return made;
  };
  return element("form", {},
    element("label", { for: "photo", class: "photo" }, t("photo")), input, list,
    element("label", { for: "note" }, t("note")), note, told,
    button("done", "main"), button("progress", ""), button("difficulty", ""));
}
