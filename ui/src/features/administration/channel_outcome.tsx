import { Alert } from "antd";
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import css from "./administration.module.css";

/** What became of a trial, in the other server's own words. */
export function ChannelOutcome({ outcome }: { outcome: Schema<"ChannelTest"> }) {
  const { trouble, answer } = outcome;
  if (!trouble) return <Alert type="success" showIcon className={css.outcome!} message={t("administration.channel.arrived", { answer })} />;
  return (
    <Alert
      type="error" showIcon className={css.outcome!} message={t("administration.channel.failed", { trouble: t_of("office.trouble", trouble) })}
      description={answer && t("administration.channel.answer", { answer })}
    />
  );
}
