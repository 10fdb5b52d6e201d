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

/** How far files are: those on their way, those that did not get there, and how much of all is there, 0–100. */
export interface UploadState { running: number; failed: number; percent: number }
export const at_rest: UploadState = { running: 0, failed: 0, percent: 100 };

export function upload_state(entries: readonly UploadEntry[]): UploadState {
  const open = entries.filter((one) => one.attachment === null);
  const failed = open.filter((one) => one.failure !== null).length;
  const size = entries.reduce((sum, one) => sum + one.file.size, 0);
  const there = entries.reduce((sum, one) => sum + one.file.size * (one.attachment ? 1 : one.share), 0);
  return { running: open.length - failed, failed, percent: size > 0 ? Math.floor((100 * there) / size) : 100 };
}

/** Of several places where files are chosen, the least of their shares. */
export const together = (states: readonly UploadState[]): UploadState => states.reduce((all, one) => ({
  running: all.running + one.running, failed: all.failed + one.failed, percent: Math.min(all.percent, one.percent),
}), at_rest);

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
    state: upload_state(entries),
    /** Some file is neither there nor removed. */
    waiting: entries.some((one) => one.attachment === null),
    ids: entries.flatMap((one) => (one.attachment ? [one.attachment.id] : [])),
  };
}

export type Uploads = ReturnType<typeof useUploads>;
