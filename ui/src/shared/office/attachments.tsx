import { FileOutlined } from "@ant-design/icons";
import { address } from "@/shared/api/client";
import type { Schema } from "@/shared/api/api";
import { format_bytes } from "@/shared/format/number";
import { t } from "@/shared/words/words";
import css from "./office.module.css";

export const attachment_address = (id: string) => address("/api/attachments/{id}", { id });
export const is_photo = (media_type: string) => /^image\/(jpeg|png|webp|gif)$/.test(media_type);

/** Files that were handed in: photos as thumbnails, the rest by name; a press opens the file. */
export function Attachments({ files }: { files: Schema<"Attachment">[] }) {
  if (files.length === 0) return null;
  return (
    <ul className={css.attachments} aria-label={t("office.attachments")}>
      {files.map((file) => (
        <li key={file.id}>
          <a
            className={is_photo(file.media_type) ? css.attachment_photo : css.attachment_file}
            href={attachment_address(file.id)} target="_blank" rel="noreferrer"
            aria-label={t("office.attachment.open", { name: file.file_name })}
          >
            {is_photo(file.media_type)
              ? <img src={attachment_address(file.id)} alt="" loading="lazy" />
              : <><FileOutlined aria-hidden="true" /> <span>{file.file_name}</span> <span className={css.soft}>{format_bytes(file.size)}</span></>}
          </a>
        </li>
      ))}
    </ul>
  );
}
