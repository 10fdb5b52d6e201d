// What can be said of a task by a link: done, how far, or what is in the way, with photos.
import { new_key } from "@/shared/api/key";
import { element } from "./element";
import { files_of } from "./files";
import type { Entry, KeptFile } from "./kept";
import { t } from "./words";

export function form_of(say: (entry: Omit<Entry, "token">) => void): HTMLFormElement {
  const files: KeptFile[] = [];
  const told = element("p", { class: "bad", role: "alert" });
  const note = element("textarea", { id: "note", rows: "3", maxlength: "4000" });

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
    ...files_of("photo", t("photo"), files, told, () => undefined),
    element("label", { for: "note" }, t("note")), note, told,
    button("done", "main"), button("progress", ""), button("difficulty", ""));
}
