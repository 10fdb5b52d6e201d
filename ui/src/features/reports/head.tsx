import { Input, Select } from "antd";
import type { ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { format_day } from "@/shared/format/date";
import { TextArea } from "@/shared/parts/text_area";
import { t, t_of } from "@/shared/words/words";
import css from "./reports.module.css";

type Head = Schema<"ConsolidatedHead">;
const families: Head["family"][] = ["state", "party"];

/** The document's formal parts: number, place and date, addressees, recipients, signature. */
export function HeadForm({ head, change }: { head: Head; change: (head: Head) => void }) {
  const set = (part: Partial<Head>) => change({ ...head, ...part });
  const line = (name: "number" | "place" | "authority" | "position" | "signer") => (
    <Field label={t(`reports.head.${name}`)} id={`head-${name}`}>
      <Input id={`head-${name}`} value={head[name] ?? ""} onChange={(event) => set({ [name]: event.target.value || null })} />
    </Field>
  );
  return (
    <div className={css.head}>
      <Field label={t("reports.head.title")} id="head-title" wide>
        <TextArea id="head-title" value={head.title} min_rows={1} max_rows={4} onChange={(event) => set({ title: event.target.value })} />
      </Field>
      {line("number")}
      {line("place")}
      <Field label={t("reports.head.date")} id="head-date"><DayField id="head-date" value={head.date} onChange={(date) => set({ date })} /></Field>
      <Field label={t("reports.head.family")} id="head-family">
        <Select
          id="head-family" value={head.family} style={{ width: "100%" }} onChange={(family) => set({ family })}
          options={(head.family === "other" ? [...families, head.family] : families).map((one) => ({ value: one, label: t_of("office.family", one) }))}
        />
      </Field>
      <Field label={t("reports.head.addressees")} id="head-addressees" hint={t("reports.head.one_a_line")}>
        <Lines id="head-addressees" value={head.addressees} change={(addressees) => set({ addressees })} />
      </Field>
      <Field label={t("reports.head.recipients")} id="head-recipients" hint={t("reports.head.one_a_line")}>
        <Lines id="head-recipients" value={head.recipients} change={(recipients) => set({ recipients })} />
      </Field>
      {line("authority")}
      {line("position")}
      {line("signer")}
    </div>
  );
}

function Field({ label, id, hint, wide = false, children }: { label: string; id: string; hint?: string; wide?: boolean; children: ReactNode }) {
  return <div className={wide ? css.head_wide : undefined}><label htmlFor={id}>{label}{hint && <small> ({hint})</small>}</label>{children}</div>;
}

function Lines({ id, value, change }: { id: string; value: string[]; change: (lines: string[]) => void }) {
  return <TextArea id={id} value={value.join("\n")} min_rows={2} max_rows={12} onChange={(event) => change(event.target.value === "" ? [] : event.target.value.split("\n"))} />;
}

export function HeadRead({ head }: { head: Head }) {
  const facts: [string, string | null][] = [
    [t("reports.head.number"), head.number], [t("reports.head.place"), [head.place, format_day(head.date)].filter(Boolean).join(", ")],
    [t("reports.head.family"), t_of("office.family", head.family)], [t("reports.head.addressees"), head.addressees.join("; ")],
    [t("reports.head.recipients"), head.recipients.join("; ")],
    [t("reports.head.signer"), [head.authority, head.position, head.signer].filter(Boolean).join(", ")],
  ];
  return (
    <>
      <h2>{head.title}</h2>
      <dl className={css.head_facts}>{facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </>
  );
}
