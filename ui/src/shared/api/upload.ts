// Uploads with progress, which fetch cannot report.
import { address, ApiError, current_csrf_token, error_of, note_status } from "./client";
import type { Schema } from "./api";

export interface UploadOptions {
  /** Kept by the caller over resends of the same file. */
  idempotency_key: string;
  /** Share that has left the browser, 0–1. */
  on_progress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file to /attachments; throws ApiError. */
export const upload_attachment = (file: File, options: UploadOptions) =>
  upload<Schema<"Attachment">>(address("/api/attachments"), file, options);

/** Sends one file as the part "file" of a form to `url`; throws ApiError, or an AbortError. */
export function upload<Answer>(url: string, file: File, options: UploadOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-Token", current_csrf_token());
    request.setRequestHeader("Idempotency-Key", options.idempotency_key);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.on_progress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(new ApiError(0, "http.0"));
    request.onabort = () => reject(new DOMException("upload", "AbortError"));
    request.onload = () => {
      const answer = json_of(request.responseText);
      if (request.status >= 200 && request.status < 300 && answer !== null) resolve(answer as Answer);
      else {
        note_status(request.status);
        reject(error_of(request.status, answer));
      }
    };
    options.signal?.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file, file.name.normalize("NFC"));
    request.send(form);
  });
}

function json_of(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
