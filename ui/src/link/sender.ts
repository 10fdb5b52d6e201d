// Says what is kept, once: files first, each under its own key, then the words under theirs.
import { Refused, send_file, send_update, type Duty } from "./ask";
import { forget, keep, type Entry } from "./kept";

export type Outcome = { state: "sent"; duty: Duty } | { state: "waiting" } | { state: "refused"; refusal: Refused };

export async function send(entry: Entry): Promise<Outcome> {
  try {
    for (const file of entry.files) {
      if (file.id !== null) continue;
      file.id = await send_file(entry.token, file.key, file.name, file.bytes);
      await keep(entry);
    }
    const attachment_ids = entry.files.flatMap(({ id }) => (id === null ? [] : [id]));
    const duty = await send_update(entry.token, entry.key, { kind: entry.kind, note: entry.note, attachment_ids });
    await forget(entry.key);
    return { state: "sent", duty };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.passes ? { state: "waiting" } : { state: "refused", refusal: error };
  }
}
