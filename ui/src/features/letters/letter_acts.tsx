import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Form, InputNumber, Modal } from "antd";
import { useState } from "react";
import { file_address, type Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { may, useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import type { Letter, LetterActs as Acts } from "./data";

/** What may be done with the letter as it is saved, the next step last. */
export function LetterActs({ letter, acts }: { letter: Letter; acts: Acts }) {
  const [asked, set_asked] = useState<"reject" | "issue" | null>(null);
  const { id, status } = letter.letter;
  const approved = status === "approved";
  return (
    <>
      <HistoryButton kind="letter" id={id} />
      {may(letter, "download") && <Button icon={<DownloadOutlined aria-hidden="true" />} href={file_address("/api/letters/{id}/document", { id })} download>{t("letters.download")}</Button>}
      {may(letter, "delete") && <Button danger loading={acts.remove.isPending} onClick={() => acts.remove.mutate()}>{t("letters.delete")}</Button>}
      {may(letter, "restore") && <Button loading={acts.restore.isPending} onClick={() => acts.restore.mutate()}>{t("letters.restore")}</Button>}
      {may(letter, "reject") && <Button onClick={() => set_asked("reject")}>{t(approved ? "letters.take_back" : "letters.reject")}</Button>}
      {may(letter, "request-approval") && <Button type="primary" loading={acts.request.isPending} onClick={() => acts.request.mutate()}>{t("letters.request")}</Button>}
      {may(letter, "approve") && <Button type="primary" loading={acts.approve.isPending} onClick={() => acts.approve.mutate()}>{t("letters.approve")}</Button>}
      {may(letter, "issue") && <Button type="primary" onClick={() => set_asked("issue")}>{t("letters.issue")}</Button>}
      <ReasonDialog
        open={asked === "reject"} title={t("letters.reject_title")} ok={t(approved ? "letters.take_back" : "letters.reject")} pending={acts.reject.isPending} error={acts.reject.error}
        give={(reason) => acts.reject.mutate(reason, { onSuccess: () => set_asked(null) })} close={() => set_asked(null)}
      />
      {asked === "issue" && <IssueDialog letter={letter} acts={acts} close={() => set_asked(null)} />}
    </>
  );
}

function IssueDialog({ letter, acts, close }: { letter: Letter; acts: Acts; close: () => void }) {
  const { today } = useSession();
  const [form] = Form.useForm<Schema<"LetterIssue">>();
  const { issue } = acts;
  return (
    <Modal open title={t("letters.issue_title")} okText={t("letters.issue_ok")} cancelText={t("common.cancel")} okButtonProps={{ loading: issue.isPending }} onOk={() => form.submit()} onCancel={close}>
      <p>{t("letters.issue_text")}</p>
      {letter.content.signer === "" && <Alert type="warning" showIcon message={t("letters.issue_no_signer")} style={{ marginBottom: 12 }} />}
      {issue.isError && <Alert type="error" showIcon message={error_words(issue.error)} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ number: letter.next_number, dated_on: today }} onFinish={(values) => issue.mutate(values, { onSuccess: close })}>
        <Form.Item name="number" label={t("letters.issue_number")} extra={t("letters.issue_number_text", { n: letter.next_number })} rules={[{ required: true, message: t("letters.number_needed") }]}>
          <InputNumber min={1} max={100000} precision={0} addonAfter={`/${letter.content.symbol}`} />
        </Form.Item>
        <Form.Item name="dated_on" label={t("letters.issue_day")} rules={[{ required: true, message: t("letters.day_needed") }]}><DayField clear={false} /></Form.Item>
      </Form>
    </Modal>
  );
}
