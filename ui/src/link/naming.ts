// A unit without an account names its focal point by a link.
import { new_key } from "@/shared/api/key";
import { fault_of, nobody, person_limits, told_person, type Person } from "@/shared/office/person";
import { element } from "./element";
import type { Entry } from "./kept";
import { t } from "./words";

const types: Record<keyof Person, string> = { full_name: "text", office: "text", phone: "tel", email: "email" };

/** Name, office, number, address; sent once, kept until then as everything else that is said by a link. */
export function naming_form_of(say: (entry: Omit<Entry, "token">) => void): HTMLFormElement {
  const told = element("p", { class: "bad", role: "alert" });
  const fields = (Object.keys(nobody) as (keyof Person)[]).map((name) => ({ name, input: element("input", { id: name, type: types[name], maxlength: String(person_limits[name]), autocomplete: "off" }) }));
  const form = element("form", {},
    element("p", {}, t("name_text")),
    ...fields.flatMap(({ name, input }) => [element("label", { for: name }, name === "full_name" ? t(name) : `${t(name)} (${t("optional")})`), input]),
    told, element("button", { type: "submit", class: "main" }, t("name")));
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const { name, input } of fields) {
      const fault = fault_of(name, input.value);
      if (fault === null) continue;
      told.textContent = t(fault === "needed" ? "field_required" : fault, { field: t(name) });
      input.focus();
      return;
    }
    const person = Object.fromEntries(fields.map(({ name, input }) => [name, input.value])) as unknown as Person;
    say({ key: new_key(), kind: "done", note: "", files: [], person: { ...told_person(person), id: null } });
  });
  return form;
}
