import { ShareAltOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { AnswerForm } from "./answer_form";
import { ForwardDialog } from "./forward_dialog";

/** What can be done with a question that waits: answer it, or pass it on. */
export function AnswerActs({ update }: { update: Schema<"Update"> }) {
  const [forwarding, set_forwarding] = useState(false);
  return (
    <>
      {may(update, "answer") && <AnswerForm update_id={update.id} />}
      {may(update, "forward") && <div><Button icon={<ShareAltOutlined aria-hidden="true" />} onClick={() => set_forwarding(true)}>{t("office.forward")}</Button></div>}
      {forwarding && <ForwardDialog update={update} close={() => set_forwarding(false)} />}
    </>
  );
}
