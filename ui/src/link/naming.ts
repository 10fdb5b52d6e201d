// A unit without an account names its focal point by a link.
import { new_key } from "@/shared/api/key";
import { element } from "./element";
import type { Entry } from "./kept";
import { t } from "./words";

/** Name, office, number, address; sent once, kept until then as everything else that is said by a link. */
export function naming_form_of(say: (entry: Omit<Entry, "token">) => void): HTMLFormElement {
  const told = element("p", { class: "bad", role: "alert" });
  const field = (id: string, type: string, max: string) => element("input", { id, type, maxlength: max, autocomplete: "off" });
  const full_name = field("full_name", "text", "200"), office = field("office", "text", "200"), phone = field("phone", "tel", "30"), email = field("email", "email", "200");
  const typed = (input: HTMLInputElement) => input.value.trim() || null;
  const form = element("form", {},
    element("p", {}, t("name_text")),
    element("label", { for: "full_name" }, t("full_name")), full_name,
    element("label", { for: "office" }, t("office")), office,
    element("label", { for: "phone" }, t("phone")), phone,
    element("label", { for: "email" }, `${t("email")} (${t("optional")})`), email,
    told, element("button", { type: "submit", class: "main" }, t("name")));
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = typed(full_name) === null ? full_name : typed(phone) === null ? phone : email.validity.valid ? null : email;
    if (wrong) { told.textContent = t(wrong === email ? "email_wrong" : "field_required", { field: t(wrong.id) }); wrong.focus(); return; }
    say({ key: new_key(), kind: "done", note: "", files: [], person: { full_name: full_name.value.trim(), office: typed(office), phone: typed(phone), email: typed(email), id: null } });
  });
  return form;
}
