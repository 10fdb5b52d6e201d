import { t } from "@/shared/words/words";
import css from "./administration.module.css";
import { MailPanel } from "./mail_panel";
import { WebhooksPanel } from "./webhooks_panel";

/** By what reminders leave the machine: nothing, unless it is switched on here. */
export function ChannelsTab() {
  return (
    <>
      <p className={css.ladder}>{t("administration.channels.text")}</p>
      <MailPanel />
      <WebhooksPanel />
    </>
  );
}
