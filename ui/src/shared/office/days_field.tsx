import { InputNumber } from "antd";
import { t } from "@/shared/words/words";

/** For how many days a link holds, 1 to 30. */
export function DaysField({ value, onChange }: { value: number; onChange: (days: number) => void }) {
  return (
    <div>
      <label htmlFor="link-days">{t("links.days")}</label> <InputNumber id="link-days" min={1} max={30} precision={0} value={value} onChange={(next) => onChange(next ?? 7)} /> {t("links.days_unit")}
    </div>
  );
}
