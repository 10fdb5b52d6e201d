import { CloudUploadOutlined } from "@ant-design/icons";
import { useId, useRef, useState } from "react";
import { t } from "@/shared/words/words";
import css from "./file_drop.module.css";

interface Props {
  /** Endings that are taken, with the dot ([".docx", ".txt"]); all where empty. */
  accept: string[];
  /** refused: how many of the same choice were not taken. */
  on_files: (files: File[], refused: number) => void;
  /** Called with words for each file that is not taken. */
  on_refused: (words: string) => void;
  multiple?: boolean;
  limit_mb?: number;
  disabled?: boolean;
  title?: string;
  text?: string;
  compact?: boolean;
  /** On a phone: opens the camera. */
  capture?: boolean;
}

/** A place to drop files or choose them; says at once what cannot be taken. */
export function FileDrop({ accept, on_files, on_refused, multiple, limit_mb = 50, disabled, title, text, compact, capture }: Props) {
  const [over, set_over] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  function take(list: FileList | null) {
    const taken: File[] = [];
    const given = Array.from(list ?? []);
    let refused = 0;
    const refuse = (words: string) => { refused++; on_refused(words); };
    if (!multiple && given.length > 1) refuse(t("common.file.only_one", { name: given[0]!.name, n: given.length - 1 }));
    for (const file of given.slice(0, multiple ? undefined : 1)) {
      const fits = accept.length === 0 || accept.some((ending) => file.name.toLowerCase().endsWith(ending));
      if (!fits) refuse(t("common.file.wrong_type", { name: file.name, types: accept.join(", ") }));
      else if (file.size > limit_mb * 1024 * 1024) refuse(t("common.file.too_large", { name: file.name, limit: limit_mb }));
      else taken.push(file);
    }
    if (taken.length > 0) on_files(taken, refused);
    if (input.current) input.current.value = "";
  }

  return (
    <label
      htmlFor={id}
      className={[css.drop, over && css.over, disabled && css.disabled, compact && css.compact].filter(Boolean).join(" ")}
      onDragOver={(event) => { event.preventDefault(); if (!disabled) set_over(true); }}
      onDragLeave={() => set_over(false)}
      onDrop={(event) => {
        event.preventDefault();
        set_over(false);
        if (!disabled) take(event.dataTransfer.files);
      }}
    >
      <input ref={input} id={id} type="file" className={css.input} accept={capture ? "image/*" : accept.join(",")} multiple={multiple}
        disabled={disabled} capture={capture ? "environment" : undefined} onChange={(event) => take(event.target.files)} />
      <CloudUploadOutlined className={css.icon} aria-hidden="true" />
      <span className={css.title}>{title ?? t("common.file.drop")}</span>
      {text && <span className={css.text}>{text}</span>}
    </label>
  );
}
