// A form rests until its files are there: its button shows how far they are and goes on by itself.
import { Alert } from "antd";
import { t } from "@/shared/words/words";
import type { UploadState } from "./uploads";

export const waits_for = ({ running, failed }: UploadState) => running + failed > 0;

/** What the button says: its own words, or how far the files are. */
export const send_words = ({ running, percent }: UploadState, words: string) => (running > 0 ? t("office.attachment.on_way", { percent }) : words);

/** What a person must do where a file did not get there; nothing else is needed of them. */
export function UploadFailed({ state: { running, failed } }: { state: UploadState }) {
  if (failed === 0 || running > 0) return null;
  return <Alert type="warning" showIcon message={t("office.attachment.left", { n: failed })} style={{ marginBottom: 12 }} />;
}
