// Photos and files: chosen, made smaller, listed, taken out again.
import { new_key } from "@/shared/api/key";
import { element } from "./element";
import type { KeptFile } from "./kept";
import { smaller } from "./photo";
import { t } from "./words";

const limit_mb = 50, most_files = 10;

/** The parts of a form that gather into `files`; `told` gets what is wrong. one: a single file, marked as the signed copy. */
export function files_of(id: string, label: string, files: KeptFile[], told: HTMLElement, changed: () => void, one = false): Node[] {
  const list = element("ul", { class: "files" });
  const input = element("input", { id, type: "file", ...(one ? {} : { multiple: "multiple" }), accept: "image/*,application/pdf,.docx,.xlsx" });
  const mine = () => files.filter((file) => Boolean(file.signed) === one);

  function list_files() {
    list.replaceChildren(...mine().map((file) => {
      const away = element("button", { type: "button", "aria-label": t("remove", { name: file.name }) }, "✕");
      away.addEventListener("click", () => { files.splice(files.indexOf(file), 1); list_files(); changed(); });
      return element("li", {}, element("span", {}, file.name), away);
    }));
  }
  input.addEventListener("change", () => void (async () => {
    told.textContent = "";
    if (one) mine().forEach((file) => files.splice(files.indexOf(file), 1));
    for (const file of [...(input.files ?? [])].slice(0, one ? 1 : most_files - mine().length)) {
      const bytes = await smaller(file);
      if (bytes.size > limit_mb * 1024 * 1024) { told.textContent = t("too_large", { name: file.name, limit: String(limit_mb) }); continue; }
      files.push({ key: new_key(), name: file.name, bytes, id: null, ...(one ? { signed: true } : {}) });
    }
    input.value = "";
    list_files();
    changed();
  })());
  list_files();
  return [element("label", { for: id, class: "photo" }, label), input, list];
}
