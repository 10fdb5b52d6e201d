import { CalendarOutlined, CopyOutlined } from "@ant-design/icons";
import { Alert, App, Button, Input } from "antd";
import { file_address, type Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import css from "./feeds.module.css";

/** The address, shown this once: to be copied, or opened in the calendar of this machine. */
export function NewAddress({ made, close }: { made: Schema<"NewFeed">; close: () => void }) {
  const { message } = App.useApp();
  const address = window.location.origin + file_address("/api/feeds/{token}/han.ics", { token: made.token });
  const copy = () => void navigator.clipboard.writeText(address).then(() => message.success(t("feeds.copied")));
  return (
    <>
      <Alert type="success" showIcon message={t("feeds.made")} description={t("feeds.made_text")} className={css.notice} />
      <div className={css.make}>
        <Input readOnly value={address} aria-label={t("feeds.address")} onFocus={(event) => event.target.select()} />
        <Button type="primary" icon={<CopyOutlined aria-hidden />} onClick={copy}>{t("feeds.copy")}</Button>
        <Button icon={<CalendarOutlined aria-hidden />} href={address.replace(/^https?:/, "webcal:")}>{t("feeds.open")}</Button>
      </div>
      <ul className={css.ways}>
        <li>{t("feeds.way_phone")}</li>
        <li>{t("feeds.way_google")}</li>
        <li>{t("feeds.way_outlook")}</li>
      </ul>
      <Button onClick={close}>{t("feeds.done")}</Button>
    </>
  );
}
