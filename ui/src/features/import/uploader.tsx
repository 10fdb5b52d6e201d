import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import type { Answer } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { new_key } from "@/shared/api/key";
import { upload } from "@/shared/api/upload";
import { FileDrop } from "@/shared/parts/file_drop";
import { error_words, t } from "@/shared/words/words";
import css from "./import_page.module.css";

const accepted = [".docx", ".doc", ".odt", ".rtf", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".html", ".htm", ".eml", ".zip", ".txt", ".md"];

type Step = { name: "idle" } | { name: "sending"; file: File; share: number } | { name: "failed"; file: string; words: string; secret: boolean };

/**
 * Takes one document to the server. One that was read leads to its review; one that takes its time is read behind, and
 * `on_begun` is told its import. A failure stays to be read.
 */
export function Uploader({ on_begun }: { on_begun: (id: string) => void }) {
  const [step, set_step] = useState<Step>({ name: "idle" });
  const abort = useRef<AbortController>();
  const navigate = useNavigate();
  const client = useQueryClient();

  async function send(file: File) {
    abort.current = new AbortController();
    set_step({ name: "sending", file, share: 0 });
    try {
      const brought = await upload<Answer<"/api/drafts", "post">>("/api/drafts", file, {
        on_progress: (share) => set_step({ name: "sending", file, share }),
        signal: abort.current.signal,
        idempotency_key: new_key(),
      });
      if ("state" in brought) {
        on_begun(brought.id);
        void client.invalidateQueries({ queryKey: ["imports"] });
        set_step({ name: "idle" });
      } else {
        void client.invalidateQueries({ queryKey: ["drafts"] });
        navigate(`/import/${brought.id}`);
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") set_step({ name: "idle" });
      else set_step({ name: "failed", file: file.name, words: error_words(error), secret: error instanceof ApiError && error.status === 451 });
    }
  }

  if (step.name === "sending") {
    const sent = step.share >= 1;
    return (
      <div className={css.reading} role="status">
        <strong>{step.file.name}</strong>
        <span>{t(sent ? "import.reading" : "import.sending")}</span>
        <Progress percent={Math.round(step.share * 100)} status="active" showInfo={!sent} aria-label={t("import.sending")} />
        <div><Button onClick={() => abort.current?.abort()}>{t("common.cancel")}</Button></div>
      </div>
    );
  }
  return (
    <>
      {step.name === "failed" && (
        <Alert className={css.failure} type={step.secret ? "warning" : "error"} showIcon closable role="alert" onClose={() => set_step({ name: "idle" })}
          message={step.secret ? t("import.refused") : t("import.failed", { name: step.file })} description={step.words} />
      )}
      <FileDrop accept={accepted} title={t("import.drop")} text={t("import.drop_text")} on_files={([file]) => void send(file!)}
        on_refused={(words) => set_step({ name: "failed", file: "", words, secret: false })} />
    </>
  );
}
