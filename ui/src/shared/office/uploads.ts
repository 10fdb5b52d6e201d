// Files on their way to the server, each with its progress and its own key.
import { useCallback, useState } from "react";
import { new_key } from "@/shared/api/key";
import type { Schema } from "@/shared/api/api";
import { upload_attachment } from "@/shared/api/upload";
import { error_words, t } from "@/shared/words/words";

export interface UploadEntry {
  key: string;
  file: File;
  /** 0–1 */
  share: number;
  /** What went wrong, in words; null while it runs or when it is there. */
  failure: string | null;
  attachment: Schema<"Attachment"> | null;
}

const megabyte = 1024 * 1024;
export const upload_limit_mb = 50;

export function useUploads() {
  const [entries, set_entries] = useState<UploadEntry[]>([]);
  const change = useCallback((key: string, part: Partial<UploadEntry>) => {
    set_entries((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);

  const start = useCallback(async (key: string, file: File) => {
    change(key, { failure: null, share: 0 });
    try {
      const attachment = await upload_attachment(file, {
        idempotency_key: key,
        on_progress: (share) => change(key, { share }),
      });
      change(key, { attachment, share: 1 });
    } catch (error) {
      change(key, { failure: error_words(error) });
    }
  }, [change]);

  const add = useCallback((files: Iterable<File>) => {
    for (const file of files) {
      const key = new_key();
      const too_large = file.size > upload_limit_mb * megabyte;
      const failure = too_large ? t("office.attachment.too_large", { name: file.name, limit: upload_limit_mb }) : null;
      set_entries((all) => [...all, { key, file, share: 0, failure, attachment: null }]);
      if (!too_large) void start(key, file);
    }
  }, [start]);

  return {
    entries,
    add,
    again: (entry: UploadEntry) => void start(entry.key, entry.file),
    remove: (key: string) => set_entries((all) => all.filter((one) => one.key !== key)),
    clear: () => set_entries([]),
    /** Some file is neither there nor removed. */
    waiting: entries.some((one) => one.attachment === null),
    ids: entries.flatMap((one) => (one.attachment ? [one.attachment.id] : [])),
  };
}

export type Uploads = ReturnType<typeof useUploads>;
