// Says what is kept, once: files first, each under its own key, then the words under theirs.
import { Refused, send_file, send_person, send_report, send_update, type Duty } from "./ask";
import { forget, keep, type Entry } from "./kept";

export type Outcome = { state: "sent"; duty: Duty } | { state: "waiting" } | { state: "refused"; refusal: Refused };

export async function send(entry: Entry): Promise<Outcome> {
  try {
    for (const file of entry.files) {
      if (file.id !== null) continue;
      file.id = await send_file(entry.token, file.key, file.name, file.bytes);
      await keep(entry);
    }
    const duty = await send_words(entry);
    await forget(entry.key);
    return { state: "sent", duty };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.passes ? { state: "waiting" } : { state: "refused", refusal: error };
  }
}

function send_words({ token, key, kind, note, files, report, person }: Entry): Promise<Duty> {
  if (person !== undefined) return send_person(token, key, person);
  const attachment_ids = files.flatMap(({ id, signed }) => (id === null || signed ? [] : [id]));
  if (report === undefined) return send_update(token, key, { kind, note, attachment_ids });
  const copy = files.find(({ signed }) => signed)?.id;
  return send_report(token, key, {
    base_revision: report.base_revision, content: report.content, attachment_ids,
    signed: copy !== undefined && copy !== null && report.signed ? { attachment_id: copy, ...report.signed } : null,
  });
}
