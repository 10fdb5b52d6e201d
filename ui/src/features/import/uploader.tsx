import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { ApiError } from "@/shared/api/client";
import { new_key } from "@/shared/api/key";
import { upload } from "@/shared/api/upload";
import { FileDrop } from "@/shared/parts/file_drop";
import { error_words, t } from "@/shared/words/words";
import css from "./import_page.module.css";

const accepted = [".docx", ".doc", ".odt", ".rtf", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".html", ".htm", ".eml", ".zip", ".txt", ".md"];

type Step = { name: "idle" } | { name: "sending"; file: File; key: string; share: number } | { name: "failed"; file: string; words: string; secret: boolean };

/** Takes one document to the server and leads to its review; a failure stays to be read. */
export function Uploader() {
  const [step, set_step] = useState<Step>({ name: "idle" });
  const abort = useRef<AbortController>();
  const navigate = useNavigate();
  const client = useQueryClient();

  async function send(file: File) {
    abort.current = new AbortController();
    const key = new_key();
    set_step({ name: "sending", file, key, share: 0 });
    try {
      const draft = await upload<Schema<"DraftRow">>("/api/drafts", file, {
        on_progress: (share) => set_step({ name: "sending", file, key, share }),
        signal: abort.current.signal,
        idempotency_key: key,
      });
      void client.invalidateQueries({ queryKey: ["drafts"] });
      navigate(`/import/${draft.id}`);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") set_step({ name: "idle" });
      else set_step({ name: "failed", file: file.name, words: error_words(error), secret: error instanceof ApiError && error.status === 451 });
    }
  }

  // A scan is recognised page by page, which takes seconds for each.
  const sent = step.name === "sending" && step.share >= 1 ? step.key : "";
  const { data: pages } = useQuery({
    queryKey: ["import", sent],
    queryFn: ({ signal }) => api.get("/api/imports/{id}", { path: { id: sent }, signal }),
    enabled: sent !== "",
    refetchInterval: 1000,
    retry: false,
  });

  if (step.name === "sending") {
    const recognising = sent !== "" && pages !== undefined && pages.pages > 0;
    const percent = Math.round((recognising ? pages.read / pages.pages : step.share) * 100);
    return (
      <div className={css.reading} role="status">
        <strong>{step.file.name}</strong>
        <span>{recognising ? t("import.recognising", { n: pages.read, all: pages.pages }) : t(sent === "" ? "import.sending" : "import.reading")}</span>
        <Progress percent={percent} status="active" showInfo={recognising || sent === ""} aria-label={t("import.sending")} />
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
