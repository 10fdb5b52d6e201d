// What waits on the phone to be sent, so that nobody wonders what it is and of whom.
import { element } from "./element";
import type { Entry } from "./kept";
import { t } from "./words";

function words_of({ kind, note, report, person }: Entry): string {
  if (person) return t("held.person", { name: person.full_name });
  return report ? t("held.report") : [t(`held.${kind}`), note].filter(Boolean).join("\n");
}

export function held_of(entry: Entry): HTMLElement {
  const fact = (name: string, value: string, kind = "") => [element("dt", {}, name), element("dd", { class: kind }, value)];
  return element("dl", {},
    ...(entry.of ? [...fact(t("unit"), entry.of.unit), ...fact(t(entry.report ? "report" : "task"), entry.of.text, "task")] : []),
    ...fact(t("held"), words_of(entry)),
    ...(entry.files.length > 0 ? fact(t("held_files"), entry.files.map(({ name }) => name).join("\n")) : []));
}
