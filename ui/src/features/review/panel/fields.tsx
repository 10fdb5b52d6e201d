// Fields that save by themselves: what is typed goes out when the person leaves
// the field, presses Enter, or pauses.
import { Input, Segmented, Select } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { format_day, parse_day } from "@/shared/format/date";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";
import css from "./fields.module.css";

const pause_ms = 1500;

/** A label over its control; `place`: the pointer of what it holds, by which an open point leads to it. */
export function Field({ label, children, wide, place }: { label: string; children: (id: string) => React.ReactNode; wide?: boolean; place?: string }) {
  const id = useId();
  return <div data-field={place} className={`${css.field} ${wide ? css.wide : ""}`}><label htmlFor={id} className={css.label}>{label}</label>{children(id)}</div>;
}

interface Typed { value: string; save: (value: string) => void }

const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** A text that follows the draft until somebody types, and then saves at the pauses. */
export function useTyped({ value, save }: Typed) {
  const [text, set_text] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef({ value, save });
  latest.current = { value, save };
  const typed = useRef<string | null>(null);
  const flush = () => {
    clearTimeout(timer.current);
    const pending = typed.current;
    typed.current = null;
    if (pending !== null && pending !== latest.current.value) latest.current.save(pending);
  };
  const last = useRef(flush);
  last.current = flush;
  // A space behind which somebody is still thinking is theirs, though it is not saved.
  useEffect(() => { if (typed.current === null) set_text((now) => (plain(now) === plain(value) ? now : value)); }, [value]);
  // What was typed is not lost when the card closes.
  useEffect(() => () => last.current(), []);
  return {
    text,
    flush,
    type: (next: string) => {
      set_text(next);
      typed.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => last.current(), pause_ms);
    },
  };
}

/** A line or, with `long`, a text of several lines. Empty is saved as null. */
export function TextField({ label, value, save, long, wide }: { label: string; value: string | null; save: (value: string | null) => void; long?: boolean; wide?: boolean }) {
  const { text, type, flush } = useTyped({ value: value ?? "", save: (next) => save(next.normalize("NFC").trim() || null) });
  return (
    <Field label={label} wide={wide ?? long ?? false}>
      {(id) => long
        ? <TextArea id={id} value={text} onChange={(event) => type(event.target.value)} onBlur={flush} />
        : <Input id={id} value={text} onChange={(event) => type(event.target.value)} onBlur={flush} onPressEnter={flush} />}
    </Field>
  );
}

/** A date as exact as the person writes it: day, month or year. */
export function DayField({ label, value, save }: { label: string; value: string | null; save: (value: string | null) => void }) {
  const [wrong, set_wrong] = useState(false);
  const { text, type, flush } = useTyped({
    value: format_day(value),
    save: (next) => {
      const day = next.trim() === "" ? null : parse_day(next);
      set_wrong(day === null && next.trim() !== "");
      if (day !== null || next.trim() === "") save(day);
    },
  });
  return (
    <Field label={label}>
      {(id) => <>
        <Input id={id} value={text} inputMode="numeric" placeholder={t("review.day_form")} status={wrong ? "error" : ""} aria-invalid={wrong} aria-describedby={`${id}-wrong`}
          onChange={(event) => type(event.target.value)} onBlur={flush} onPressEnter={flush} />
        {wrong && <span id={`${id}-wrong`} className={css.wrong}>{t("review.day_wrong")}</span>}
      </>}
    </Field>
  );
}

export interface Choice<T> { value: T; label: string }

/** One of a few: side by side. */
export function ChoiceField<T extends string>({ label, value, choices, save }: { label: string; value: T; choices: Choice<T>[]; save: (value: T) => void }) {
  return <Field label={label} wide>{(id) => <Segmented id={id} aria-label={label} value={value} options={choices} onChange={save} />}</Field>;
}

/** One of many, or none. */
export function SelectField<T extends string>({ label, value, choices, save, required }: { label: string; value: T | null; choices: Choice<T>[]; save: (value: T | null) => void; required?: boolean }) {
  return (
    <Field label={label}>
      {(id) => <Select<T> id={id} className={css.select} value={value} allowClear={!required} placeholder={t("common.none")} options={choices} popupMatchSelectWidth={false}
        onChange={(next) => save(next ?? null)} />}
    </Field>
  );
}

/** Fields beside each other where there is room. */
export function Row({ children, place }: { children: React.ReactNode; place?: string }) {
  return <div data-field={place} className={css.row}>{children}</div>;
}
