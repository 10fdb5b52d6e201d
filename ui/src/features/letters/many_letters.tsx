import { Button, Form } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { BatchDialog } from "@/shared/office/batch_dialog";
import { DayField } from "@/shared/office/day_field";
import { ChoiceBar } from "@/shared/parts/choice_bar";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";

type What = "request" | "approve" | "issue";
const stale = [["letters"], ["letter"], ["outgoing"], ["session"], ["history", "letter"]];
const done_words = { request: "batch.letters.requested", approve: "batch.letters.approved", issue: "batch.letters.issued" } as const;

/** Letters that were ticked: asked to be approved, approved, or numbered in a row and issued. Offered is what one of them at least can; the preview tells of the others. */
export function ManyLetters({ ids, can, clear, leave_out }: { ids: string[]; can: string[]; clear: () => void; leave_out: (ids: string[]) => void }) {
  const [what, set_what] = useState<What | null>(null);
  return (
    <>
      <ChoiceBar n={ids.length} words={t("batch.letters.chosen", { n: ids.length })} clear={clear}>
        {can.includes("request-approval") && <Button onClick={() => set_what("request")}>{t("batch.letters.request")}</Button>}
        {can.includes("approve") && <Button type="primary" onClick={() => set_what("approve")}>{t("batch.letters.approve")}</Button>}
        {can.includes("issue") && <Button onClick={() => set_what("issue")}>{t("batch.letters.issue")}</Button>}
      </ChoiceBar>
      {what && <Many key={what} what={what} ids={ids} close={() => set_what(null)} leave_out={leave_out} />}
    </>
  );
}

function Many({ what, ids, close, leave_out }: { what: What; ids: string[]; close: () => void; leave_out: (ids: string[]) => void }) {
  const { today } = useSession();
  const [dated_on, set_dated_on] = useState(today);
  const send = (preview: boolean, idempotency_key?: string): Promise<Schema<"Batch">> => {
    const more = idempotency_key === undefined ? {} : { idempotency_key };
    if (what === "issue") return api.post("/api/letters/issue", { body: { ids, dated_on, preview }, ...more });
    return api.post(what === "approve" ? "/api/letters/approve" : "/api/letters/request-approval", { body: { ids, preview }, ...more });
  };
  return (
    <BatchDialog
      title={t(`batch.letters.${what}_title`)} {...(what === "issue" ? { becomes: t("batch.letters.number") } : {})} of={[what, ids, dated_on]} stale={stale} close={close} on_done={leave_out}
      send={send} ok={(n) => t(`batch.letters.${what}_ok`, { n })} done={(n) => t(done_words[what], { n })}
    >
      {what === "issue" && (
        <>
          <p>{t("batch.letters.issue_text")}</p>
          <Form.Item label={t("letters.issue_day")} htmlFor="issue_many_day" layout="vertical"><DayField id="issue_many_day" clear={false} value={dated_on} onChange={(day) => { if (day) set_dated_on(day); }} /></Form.Item>
        </>
      )}
    </BatchDialog>
  );
}
