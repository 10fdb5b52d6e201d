import { FolderOpenOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { api, file_address, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { t } from "@/shared/words/words";
import css from "./dossier.module.css";

/** The other documents of the dossier: to be fetched, or to be read in place of the one that was taken for the plan. */
export function Dossier({ draft, may_edit }: { draft: Schema<"Draft">; may_edit: boolean }) {
  const [open, set_open] = useState(false);
  const navigate = useNavigate();
  const ask = useConfirm();
  const { message } = App.useApp();
  const choose = useAct((document: Schema<"Attachment">, idempotency_key) =>
    api.post("/api/drafts/{id}/document", { path: { id: draft.id }, body: { document_id: document.id }, idempotency_key }), { stale: [["drafts"], ["imports"]] });

  async function take(document: Schema<"Attachment">) {
    const brought = await choose.mutateAsync(document);
    set_open(false);
    if (!("state" in brought)) return navigate(`/import/${brought.id}`);
    void message.info(t("review.dossier_reading", { name: document.file_name }));
    navigate("/import");
  }

  if (draft.documents.length === 0) return null;
  return (
    <>
      <Button type="text" icon={<FolderOpenOutlined aria-hidden />} onClick={() => set_open(true)}>{t("review.dossier")} ({draft.documents.length})</Button>
      <Modal open={open} title={t("review.dossier")} footer={null} onCancel={() => set_open(false)}>
        <p>{t("review.dossier_text", { name: draft.file_name })}</p>
        <ul className={css.documents}>
          {draft.documents.map((one) => (
            <li key={one.id}>
              <a href={file_address("/api/documents/{id}", { id: one.id })} aria-label={t("review.dossier_download", { name: one.file_name })}>{one.file_name}</a>
              {may_edit && (
                <Button size="small" loading={choose.isPending && choose.variables.id === one.id} aria-label={t("review.dossier_choose_named", { name: one.file_name })}
                  onClick={() => ask({ title: t("review.dossier_choose_title"), text: t("review.dossier_choose_text", { name: one.file_name }), ok: t("review.dossier_choose"), run: () => take(one) })}>
                  {t("review.dossier_choose")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
