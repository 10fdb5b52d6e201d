// Photos straight from the camera and files, with their progress.
import { CameraOutlined, CloseOutlined, PaperClipOutlined, RedoOutlined } from "@ant-design/icons";
import { Button, Progress, Space } from "antd";
import { useRef, type ChangeEvent } from "react";
import { format_bytes } from "@/shared/format/number";
import { t } from "@/shared/words/words";
import { upload_limit_mb, type UploadEntry, type Uploads } from "./uploads";
import css from "./office.module.css";

export function AttachmentPicker({ uploads, camera = true, accept }: { uploads: Uploads; camera?: boolean; accept?: string }) {
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add(Array.from(event.target.files ?? []));
    event.target.value = "";
  };
  return (
    <div className={css.picker}>
      <Space wrap>
        {camera && (
          <Button icon={<CameraOutlined aria-hidden="true" />} size="large" onClick={() => photo.current?.click()}>{t("office.attachment.camera")}</Button>
        )}
        <Button icon={<PaperClipOutlined aria-hidden="true" />} size="large" onClick={() => file.current?.click()}>{t("office.attachment.choose")}</Button>
      </Space>
      {camera && (
        <input ref={photo} type="file" accept="image/*" capture="environment" hidden onChange={take} aria-label={t("office.attachment.camera")} />
      )}
      <input ref={file} type="file" multiple hidden {...(accept ? { accept } : {})} onChange={take} aria-label={t("office.attachment.choose")} />
      <ul className={css.picked} aria-live="polite">
        {uploads.entries.map((entry) => <Picked key={entry.key} entry={entry} uploads={uploads} />)}
      </ul>
    </div>
  );
}

function Picked({ entry, uploads }: { entry: UploadEntry; uploads: Uploads }) {
  const percent = Math.round(entry.share * 100);
  const name = entry.file.name;
  const can_retry = entry.failure !== null && entry.file.size <= upload_limit_mb * 1024 * 1024;
  return (
    <li className={css.picked_file}>
      <div className={css.picked_head}>
        <span className={css.picked_name}>{name}</span>
        <span className={`${css.soft} ${css.figures}`}>{format_bytes(entry.file.size)}</span>
        {can_retry && (
          <Button type="text" icon={<RedoOutlined aria-hidden="true" />} aria-label={t("office.attachment.again", { name })} onClick={() => uploads.again(entry)} />
        )}
        <Button type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t("office.attachment.remove", { name })} onClick={() => uploads.remove(entry.key)} />
      </div>
      {entry.failure !== null
        ? <span role="alert" className={css.picked_failure}>{t("office.attachment.failed", { name, why: entry.failure })}</span>
        : entry.attachment === null && (
          <Progress percent={percent} size="small" aria-label={t("office.attachment.uploading", { name, percent })} />
        )}
    </li>
  );
}
