import { TextArea } from "@/shared/parts/text_area";
import css from "./reports.module.css";

/** A paragraph that may be written: a field while it may, plain text otherwise and on paper. */
export function TextBlock({ label, value, change, rows = 2, placeholder }: {
  label: string; value: string; change?: ((value: string) => void) | undefined; rows?: number; placeholder?: string;
}) {
  if (!change) return value === "" ? <p className={css.soft}>–</p> : <p className={css.text}>{value}</p>;
  return (
    <>
      <TextArea
        className="no-print" aria-label={label} value={value} min_rows={rows} max_rows={24} maxLength={20000}
        {...(placeholder ? { placeholder } : {})} onChange={(event) => change(event.target.value)}
      />
      <p className={`${css.text} ${css.print_only}`}>{value}</p>
    </>
  );
}
