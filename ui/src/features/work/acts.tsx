import { Button } from "antd";
import { CheckOutlined, CommentOutlined, EditOutlined, IdcardOutlined, InboxOutlined, RedoOutlined, WarningOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { may } from "@/shared/session/session";
import { t, type Key } from "@/shared/words/words";
import { useReceive } from "./data";
import css from "./work.module.css";

export type FormKind = "progress" | "question" | "difficulty" | "done" | "reopen";

const kinds: { kind: FormKind; right: string; words: Key; icon: ReactNode }[] = [
  { kind: "done", right: "done", words: "work.act.done", icon: <CheckOutlined aria-hidden="true" /> },
  { kind: "question", right: "ask", words: "work.act.question", icon: <CommentOutlined aria-hidden="true" /> },
  { kind: "difficulty", right: "ask", words: "work.act.difficulty", icon: <WarningOutlined aria-hidden="true" /> },
];

/** What the person may say now; the server names the acts. */
export function Acts({ detail, open, name }: { detail: Schema<"AssignmentDetail">; open: (kind: FormKind) => void; name: () => void }) {
  const receive = useReceive(detail.assignment.id);
  const can_receive = may(detail, "receive");
  const can_update = may(detail, "update");
  const can_reopen = may(detail, "reopen");
  // The demand for a focal point is answered by naming one; words alone would leave the list without it.
  const can_name = may(detail, "name-focal-point");
  const others = kinds.filter(({ kind, right }) => may(detail, right) && !(can_name && kind === "done"));
  if (!can_receive && !can_update && !can_reopen && others.length === 0) return null;
  return (
    <section className={`${css.panel} ${css.acts} no-print`} aria-label={t("work.acts")}>
      {can_name && <Button type="primary" size="large" block icon={<IdcardOutlined aria-hidden="true" />} onClick={name}>{t("own_unit.name")}</Button>}
      {can_receive && (
        <Button type={can_name ? "default" : "primary"} size="large" block icon={<InboxOutlined aria-hidden="true" />} loading={receive.isPending} onClick={() => receive.mutate()}>
          {t("work.act.receive")}
        </Button>
      )}
      {can_update && (
        <Button type={can_receive || can_name ? "default" : "primary"} size="large" block icon={<EditOutlined aria-hidden="true" />} onClick={() => open("progress")}>
          {t("work.act.progress")}
        </Button>
      )}
      {others.length > 0 && (
        <div className={css.acts_two}>
          {others.map(({ kind, words, icon }) => (
            <Button key={kind} size="large" block icon={icon} onClick={() => open(kind)}>{t(words)}</Button>
          ))}
        </div>
      )}
      {can_reopen && <Button size="large" block icon={<RedoOutlined aria-hidden="true" />} onClick={() => open("reopen")}>{t("work.act.reopen")}</Button>}
    </section>
  );
}
