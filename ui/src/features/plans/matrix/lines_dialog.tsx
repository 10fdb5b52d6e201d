import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import { usePutLines, type LinesInput, type Matrix } from "./data";
import css from "./matrix.module.css";

type Line = LinesInput["themes"][number];

/** The themes and channels themselves: in other words, fewer, or more than the plan's text names. */
export function LinesDialog({ plan_id, matrix, close }: { plan_id: string; matrix: Matrix; close: () => void }) {
  const before: LinesInput = { themes: matrix.themes.map(({ key, text }) => ({ key, text })), channels: matrix.channels.map(({ key, text }) => ({ key, text })) };
  const [lines, set_lines] = useState<LinesInput>(before);
  const put = usePutLines(plan_id, before, close);
  const kept = (list: Line[]) => list.filter(({ text }) => text.trim() !== "");
  return (
    <Modal
      open width={760} title={t("matrix.lines")} okText={t("matrix.save")} cancelText={t("common.cancel")} maskClosable={false} onCancel={close}
      okButtonProps={{ loading: put.isPending }} onOk={() => put.mutate({ themes: kept(lines.themes), channels: kept(lines.channels) })}
    >
      <p className={css.soft}>{t("matrix.lines_text")}</p>
      {put.isError && <Alert type="error" showIcon message={error_words(put.error)} />}
      <Lines title={t("matrix.themes")} add={t("matrix.add_theme")} lines={lines.themes} change={(themes) => set_lines({ ...lines, themes })} />
      <Lines title={t("matrix.channels")} add={t("matrix.add_channel")} lines={lines.channels} change={(channels) => set_lines({ ...lines, channels })} />
    </Modal>
  );
}

function Lines({ title, add, lines, change }: { title: string; add: string; lines: Line[]; change: (lines: Line[]) => void }) {
  return (
    <section aria-label={title}>
      <h3 className={css.sub}>{title}</h3>
      <ol className={css.edit_lines}>
        {lines.map((line, i) => (
          <li key={line.key ?? `new ${i}`}>
            <TextArea
              min_rows={2} max_rows={6} maxLength={1000} aria-label={t("matrix.line", { title, n: i + 1 })} value={line.text}
              onChange={(event) => change(lines.map((one, at) => (at === i ? { ...one, text: event.target.value } : one)))}
            />
            <Button icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("matrix.remove_line", { title, n: i + 1 })} onClick={() => change(lines.filter((_, at) => at !== i))} />
          </li>
        ))}
      </ol>
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => change([...lines, { key: null, text: "" }])}>{add}</Button>
    </section>
  );
}
