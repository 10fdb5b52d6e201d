// A big decision as a table, pasted, uploaded or proposed by the start list: tried first, then it fills the form.
import { TableOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { new_key } from "@/shared/api/key";
import { useAct } from "@/shared/parts/act";
import { FileDrop } from "@/shared/parts/file_drop";
import { error_words, t } from "@/shared/words/words";
import { RowErrors } from "./import_outcome";
import css from "./administration.module.css";

type Read = Schema<"ReadReorganisation">;

/** A pasted table without headings has the first three columns. */
export function with_heading(text: string): string {
  const first = text.trim().split("\n")[0] ?? "";
  if (/^\W*(đơn vị (cũ|trước)|from|old unit)/i.test(first.normalize("NFC"))) return text.trim();
  const by = first.includes("\t") ? "\t" : ";";
  return [t("administration.reorganisation.heading").split("; ").join(by), text.trim()].join("\n");
}

export function ReorganisationTable({ fill }: { fill: (read: Read) => void }) {
  const [open, set_open] = useState(false);
  const [text, set_text] = useState("");
  const [refused, set_refused] = useState<string | null>(null);
  const taken = (read: Read) => { if (read.errors.length === 0 && read.changes.length > 0) fill(read); };
  const reading = useAct<File, Read>((file) => {
    const body = new FormData();
    body.append("file", file, file.name.normalize("NFC"));
    return api.post("/api/reorganisations/read", { body, idempotency_key: new_key() });
  }, { on_done: taken, on_error: () => undefined });
  const proposing = useAct<string, Read>((province_code) => api.get("/api/reorganisations/proposed", { query: { province_code } }), { on_done: taken, on_error: () => undefined });
  const provinces = useQuery({ queryKey: ["start-list", "provinces"], queryFn: ({ signal }) => api.get("/api/start-list/provinces", { signal }), enabled: open });
  if (!open) return <p><Button icon={<TableOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("administration.reorganisation.table")}</Button></p>;
  const read = (file: File) => { set_refused(null); proposing.reset(); reading.mutate(file); };
  const propose = (province: string) => { set_refused(null); reading.reset(); proposing.mutate(province); };
  const outcome = reading.data ?? proposing.data;
  const failure = reading.error ?? proposing.error;
  const busy = reading.isPending || proposing.isPending;
  return (
    <section className={`${css.import} ${css.notice}`} aria-label={t("administration.reorganisation.table")}>
      <p className={css.soft}>{t("administration.reorganisation.table_text")}</p>
      <Input.TextArea rows={4} aria-label={t("administration.reorganisation.paste")} placeholder={t("administration.reorganisation.paste_example")} value={text} onChange={(event) => set_text(event.target.value)} />
      <div><Button disabled={text.trim() === ""} loading={reading.isPending} onClick={() => read(new File([with_heading(text)], "bang.csv", { type: "text/csv" }))}>{t("administration.reorganisation.read_table")}</Button></div>
      <FileDrop accept={[".xlsx", ".csv"]} on_files={([one]) => { if (one) read(one); }} on_refused={set_refused} compact disabled={busy} />
      <Select
        showSearch optionFilterProp="label" aria-label={t("administration.reorganisation.by_start_list")} placeholder={t("administration.reorganisation.by_start_list")} value={null} disabled={busy}
        loading={provinces.isPending} options={(provinces.data ?? []).map(({ code, kind, name }) => ({ value: code, label: `${kind} ${name}` }))} onChange={(province: string | null) => { if (province) propose(province); }}
      />
      {refused && <Alert type="warning" showIcon message={refused} />}
      {failure !== null && <Alert type="error" showIcon message={error_words(failure)} />}
      {outcome && <Outcome read={outcome} />}
    </section>
  );
}

function Outcome({ read: { rows, errors, changes } }: { read: Read }) {
  if (errors.length > 0) {
    return (
      <>
        <Alert type="error" showIcon message={t("administration.import.wrong", { n: errors.length, rows })} description={t("administration.reorganisation.table_wrong")} />
        <RowErrors errors={errors} />
      </>
    );
  }
  if (changes.length === 0) return <Alert type="warning" showIcon message={t("administration.reorganisation.table_none")} />;
  return <Alert type="success" showIcon message={t("administration.reorganisation.table_read", { rows, n: changes.length })} />;
}
