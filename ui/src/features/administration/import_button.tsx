import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Drawer } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { new_key } from "@/shared/api/key";
import { useAct } from "@/shared/parts/act";
import { FileDrop } from "@/shared/parts/file_drop";
import { error_words, t, t_of } from "@/shared/words/words";
import { ImportOutcome } from "./import_outcome";
import css from "./administration.module.css";

type What = "units" | "users";
type Outcome = Schema<"ImportResult">;

export function ImportButton({ what }: { what: What }) {
  const [open, set_open] = useState(false);
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("administration.import")}</Button>
      <Drawer open={open} onClose={() => set_open(false)} destroyOnHidden width={Math.min(680, window.innerWidth)} title={t_of("administration.import.title", what)}>
        {open && <Import what={what} close={() => set_open(false)} />}
      </Drawer>
    </>
  );
}

/** A file is tried first, row by row; only when every row is right can it be taken in. */
function Import({ what, close }: { what: What; close: () => void }) {
  const [file, set_file] = useState<File | null>(null);
  const [key, set_key] = useState("");
  const [refused, set_refused] = useState<string | null>(null);
  // One key a chosen file, so that taking it in again after a lost answer does it once.
  const send = (dry_run: boolean) => (one: File) => {
    const body = new FormData();
    body.append("file", one, one.name.normalize("NFC"));
    const input = { query: { dry_run }, body, idempotency_key: dry_run ? new_key() : key };
    return what === "units" ? api.post("/api/units/import", input) : api.post("/api/users/import", input);
  };
  const trial = useAct<File, Outcome>(send(true), { on_error: () => undefined });
  const taken = useAct<File, Outcome>(send(false), {
    stale: [["units"], ["groups"], ["users"], ["focal-points"]], done: t("administration.import.done"), on_error: () => undefined,
  });
  const choose = ([one]: File[]) => {
    if (!one) return;
    set_refused(null);
    set_file(one);
    set_key(new_key());
    taken.reset();
    trial.mutate(one);
  };
  const outcome = taken.data ?? trial.data;
  const failure = taken.error ?? trial.error;
  const right = trial.data !== undefined && trial.data.errors.length === 0 && taken.data === undefined;
  return (
    <div className={css.import}>
      <p className={css.soft}>{t_of("administration.import.columns", what)}</p>
      <FileDrop accept={[".xlsx", ".csv"]} on_files={choose} on_refused={set_refused} compact disabled={trial.isPending || taken.isPending} />
      {refused && <Alert type="warning" showIcon message={refused} />}
      {trial.isPending && <Alert type="info" message={t("administration.import.trying", { name: file?.name ?? "" })} />}
      {failure !== null && <Alert type="error" showIcon message={error_words(failure)} description={t("administration.import.nothing")} />}
      {outcome && file && <ImportOutcome outcome={outcome} file_name={file.name} />}
      <div className={css.form_acts}>
        <span className={css.space} />
        <Button onClick={close}>{taken.data ? t("common.close") : t("common.cancel")}</Button>
        {right && file && <Button type="primary" loading={taken.isPending} onClick={() => taken.mutate(file)}>{t("administration.import.take", { n: trial.data.created + trial.data.updated })}</Button>}
      </div>
    </div>
  );
}
