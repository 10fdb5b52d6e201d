// Facts that are a few fields: what each field is, and how it is corrected.
import { Checkbox } from "antd";
import { t, type Key } from "@/shared/words/words";
import { set_value } from "../model/edits";
import { useReview } from "../review_context";
import { DayField, Row, SelectField, TextField } from "./fields";

export type PlainList = "references" | "periods" | "phases" | "events" | "themes" | "channels" | "recipients";
export type PlainFact = Record<string, unknown>;

export interface Spec {
  name: string;
  words: Key;
  form: "line" | "long" | "day" | "flag" | "choice";
  /** The document must say something here: clearing it is not saved. */
  needed?: boolean;
  choices?: () => { value: string; label: string }[];
}

const choices = (prefix: "review.relation" | "review.purpose" | "review.family", values: string[]) => () => values.map((value) => ({ value, label: t(`${prefix}.${value}` as Key) }));
const line = (name: string, words: Key, needed = false): Spec => ({ name, words, form: "line", needed });
const day = (name: string, words: Key): Spec => ({ name, words, form: "day" });

export const specs: Record<PlainList, Spec[]> = {
  references: [line("symbol", "review.field.symbol", true), line("kind", "review.field.kind"), day("date", "review.field.date"), line("issuer", "review.field.issuer"),
    { name: "title", words: "review.field.title", form: "long" },
    { name: "relation", words: "review.field.relation", form: "choice", needed: true, choices: choices("review.relation", ["basis", "cites"]) }, line("ground", "review.field.ground")],
  periods: [line("text", "review.field.printed", true), day("from", "review.field.starts"), day("to", "review.field.ends"), { name: "peak", words: "review.field.peak", form: "flag" }],
  phases: [line("name", "review.field.name", true)],
  events: [line("name", "review.field.name", true), day("date", "review.field.date")],
  themes: [{ name: "text", words: "review.field.text", form: "long", needed: true }],
  channels: [{ name: "text", words: "review.field.text", form: "long", needed: true }],
  recipients: [line("name", "review.field.name", true),
    { name: "purpose", words: "review.field.purpose", form: "choice", choices: choices("review.purpose", ["to-report", "to-implement", "to-coordinate", "to-know", "to-file"]) }],
};

export const head_specs: Spec[] = [
  line("kind", "review.field.kind"), { name: "title", words: "review.field.title", form: "long" }, line("number", "review.field.number"), line("symbol", "review.field.code"),
  line("issuer", "review.field.issuer"), line("issuer_parent", "review.field.issuer_parent"), line("place", "review.field.place"), day("date", "review.field.date"),
  { name: "family", words: "review.field.family", form: "choice", needed: true, choices: choices("review.family", ["state", "party", "other"]) },
  line("urgency", "review.field.urgency"), line("circulation", "review.field.circulation"),
];
export const signature_specs: Spec[] = [line("authority", "review.field.authority"), line("position", "review.field.position"), line("name", "review.field.signer")];
export const received_specs: Spec[] = [line("by", "review.field.received_by"), line("number", "review.field.received_number"), day("date", "review.field.received_date")];

/** The fields of a fact at `path`, each saved by itself. */
export function SpecFields({ specs: fields, path, fact }: { specs: Spec[]; path: string; fact: PlainFact }) {
  const { edit } = useReview();
  return (
    <Row>
      {fields.map(({ name, words, form, needed, choices: offered }) => {
        const value = (fact[name] ?? null) as string | null;
        const save = (next: string | boolean | null) => { if (!(needed && next === null)) edit((now) => set_value(now, `${path}/${name}`, next)); };
        if (form === "flag") return <Checkbox key={name} checked={fact[name] === true} onChange={(event) => save(event.target.checked)}>{t(words)}</Checkbox>;
        if (form === "day") return <DayField key={name} label={t(words)} value={value} save={save} />;
        if (form === "choice") return <SelectField key={name} label={t(words)} value={value} choices={offered?.() ?? []} required={needed ?? false} save={save} />;
        return <TextField key={name} label={t(words)} value={value} save={save} long={form === "long"} />;
      })}
    </Row>
  );
}
