import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { t } from "@/shared/words/words";

/** Copies a message to paste elsewhere: numbers and the address to sign in at, never names of people or contents. */
export function CopyMessage({ text, of }: { text: string; of: string }) {
  const { message } = App.useApp();
  const copy = () => void navigator.clipboard.writeText(text).then(() => message.success(t("office.chasing.copied")));
  return <Button size="small" icon={<CopyOutlined aria-hidden="true" />} aria-label={t("office.chasing.copy_of", { unit: of })} title={t("office.chasing.copy")} onClick={copy} />;
}

/** Where the unit finds what it has to do, at the address under which this page was opened. */
export const work_address = (plan_id?: string) => `${window.location.origin}/my-work${plan_id ? `?plan_id=${plan_id}` : ""}`;
