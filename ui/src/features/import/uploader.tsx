import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import type { Answer } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { new_key } from "@/shared/api/key";
import { upload } from "@/shared/api/upload";
import { documents_taken } from "@/shared/office/documents_taken";
import { FileDrop } from "@/shared/parts/file_drop";
import { error_words, t } from "@/shared/words/words";
import css from "./import_page.module.css";

interface Sending { file: File; share: number; number: number; all: number }
interface Failure { file: string; words: string; secret: boolean }

/**
 * Takes documents to the server, one after another. One that was read alone leads to its review; of several each becomes a
 * draft in the list. One that takes its time is read behind, and `on_begun` is told its import. Failures stay to be read.
 */
export function Uploader({ on_begun }: { on_begun: (id: string) => void }) {
  const [sending, set_sending] = useState<Sending>();
  const [failures, set_failures] = useState<Failure[]>([]);
  const [brought, set_brought] = useState(0);
  const abort = useRef<AbortController>();
  const navigate = useNavigate();
  const client = useQueryClient();

  /** Whether to go on with the next. leads: it is the only one, with nothing to tell beside it. */
  async function send(file: File, number: number, all: number, leads: boolean): Promise<boolean> {
    try {
      const answer = await upload<Answer<"/api/drafts", "post">>("/api/drafts", file, {
        on_progress: (share) => set_sending({ file, share, number, all }),
        signal: abort.current!.signal,
        idempotency_key: new_key(),
      });
      if ("state" in answer) {
        if (leads) on_begun(answer.id);
        void client.invalidateQueries({ queryKey: ["imports"] });
      } else {
        void client.invalidateQueries({ queryKey: ["drafts"] });
        if (leads) navigate(`/import/${answer.id}`);
      }
      if (!leads) set_brought((count) => count + 1);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return false;
      set_failures((before) => [...before, { file: file.name, words: error_words(error), secret: error instanceof ApiError && error.status === 451 }]);
    }
    return true;
  }

  async function send_all(files: File[], refused: number) {
    abort.current = new AbortController();
    set_brought(0);
    for (const [index, file] of files.entries()) {
      set_sending({ file, share: 0, number: index + 1, all: files.length });
      if (!(await send(file, index + 1, files.length, files.length === 1 && refused === 0))) break;
    }
    set_sending(undefined);
  }

  if (sending) {
    const sent = sending.share >= 1;
    return (
      <div className={css.reading} role="status">
        <strong>{sending.file.name}</strong>
        {sending.all > 1 && <span>{t("import.of_several", { n: sending.number, all: sending.all })}</span>}
        <span>{t(sent ? "import.reading" : "import.sending")}</span>
        <Progress percent={Math.round(sending.share * 100)} status="active" showInfo={!sent} aria-label={t("import.sending")} />
        <div><Button onClick={() => abort.current?.abort()}>{t("common.cancel")}</Button></div>
      </div>
    );
  }
  return (
    <>
      {brought > 0 && <Alert className={css.failure} type="success" showIcon closable role="status" onClose={() => set_brought(0)} message={t("import.several_brought", { n: brought })} />}
      {failures.map((failure, index) => (
        <Alert key={index} className={css.failure} type={failure.secret ? "warning" : "error"} showIcon closable role="alert"
          onClose={() => set_failures((before) => before.filter((one) => one !== failure))}
          message={failure.secret ? t("import.refused_named", { name: failure.file }) : t("import.failed", { name: failure.file })} description={failure.words} />
      ))}
      <FileDrop multiple accept={documents_taken} title={t("import.drop")} text={t("import.drop_text")}
        on_files={(files, refused) => { set_failures((before) => before.slice(before.length - refused)); void send_all(files, refused); }}
        on_refused={(words) => set_failures((before) => [...before, { file: "", words, secret: false }])} />
    </>
  );
}
