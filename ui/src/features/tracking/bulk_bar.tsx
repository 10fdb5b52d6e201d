import { BellOutlined, CalendarOutlined, SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { ChoiceBar } from "@/shared/parts/choice_bar";
import { t } from "@/shared/words/words";
import { BulkDialog } from "./bulk_dialog";

/** What may be done to everything that is ticked. */
export function BulkBar({ words, chosen, clear }: { words: string; chosen: Pick<Schema<"BulkInput">, "assignment_ids" | "task_ids">; clear: () => void }) {
  const [kind, set_kind] = useState<Schema<"BulkKind"> | null>(null);
  return (
    <>
      <ChoiceBar n={chosen.assignment_ids.length + chosen.task_ids.length} words={words} clear={clear}>
        <Button icon={<BellOutlined aria-hidden="true" />} onClick={() => set_kind("remind")}>{t("bulk.act.remind")}</Button>
        <Button icon={<CalendarOutlined aria-hidden="true" />} onClick={() => set_kind("move")}>{t("bulk.act.move")}</Button>
        <Button icon={<SwapOutlined aria-hidden="true" />} onClick={() => set_kind("pass")}>{t("bulk.act.pass")}</Button>
      </ChoiceBar>
      {kind && <BulkDialog kind={kind} chosen={chosen} close={() => set_kind(null)} done={() => { set_kind(null); clear(); }} />}
    </>
  );
}
