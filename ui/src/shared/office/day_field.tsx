import { DatePicker } from "antd";
import dayjs from "dayjs";

/** A day as a form holds it ("2026-12-31" or null), chosen or typed as an office writes it (31/12/2026). */
export function DayField({ value, onChange, id, label, clear = true }: {
  value?: string | null; onChange?: (day: string | null) => void; id?: string; label?: string; clear?: boolean;
}) {
  return (
    <DatePicker
      {...(id ? { id } : {})} {...(label ? { "aria-label": label } : {})} value={value ? dayjs(value) : null} allowClear={clear}
      format={["DD/MM/YYYY", "D/M/YYYY", "DDMMYYYY"]} placeholder="dd/mm/yyyy" style={{ width: 170 }}
      // Enter takes the typed day; the browser would send the whole form with it.
      onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }}
      onChange={(day) => onChange?.(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}
