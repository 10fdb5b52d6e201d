import { Form } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { BatchDialog } from "@/shared/office/batch_dialog";
import { extensions_touch } from "@/shared/office/extension_item";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";

/** Many requests for more time answered alike: each granted what it asks for, or all refused for one reason. */
export function AnswerMany({ ids, granted, close, on_done }: { ids: string[]; granted: boolean; close: () => void; on_done: (ids: string[]) => void }) {
  const [answer, set_answer] = useState("");
  const [missing, set_missing] = useState(false);
  const key = granted ? "grant" : "refuse";
  const ready = () => {
    const given = granted || answer.trim() !== "";
    set_missing(!given);
    return given;
  };
  return (
    <BatchDialog
      title={t(`batch.extensions.${key}_title`)} {...(granted ? { becomes: t("batch.extensions.day") } : {})} of={[ids, granted]} input={answer.trim()} stale={[...extensions_touch, ["session"]]} ready={ready} close={close} on_done={on_done}
      send={(preview, idempotency_key) => api.post("/api/extensions/answer", { body: { ids, granted, granted_on: null, answer: answer.trim(), preview }, idempotency_key })}
      ok={(n) => t(`batch.extensions.${key}_ok`, { n })} done={(n) => t(granted ? "batch.extensions.granted" : "batch.extensions.refused", { n })}
    >
      <p>{t(`batch.extensions.${key}_text`)}</p>
      <Form.Item
        label={t(granted ? "batch.extensions.note" : "batch.extensions.reason")} htmlFor="answer_many" layout="vertical"
        {...(missing ? { validateStatus: "error" as const, help: t("office.extension.refuse_needed") } : {})}
      >
        <TextArea id="answer_many" min_rows={2} max_rows={6} maxLength={2000} value={answer} onChange={(event) => set_answer(event.target.value)} />
      </Form.Item>
    </BatchDialog>
  );
}
