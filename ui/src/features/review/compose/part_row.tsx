import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EyeOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { memo } from "react";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";
import { part_kinds, set_kind, set_part, type Part } from "../model/composition";
import { bound_words } from "../model/due_words";
import { lines_of } from "../model/pasted";
import { useTyped } from "../panel/fields";
import { useReview } from "../review_context";
import css from "./compose.module.css";
import { part_dom_id } from "./dom_id";
import { PartFields } from "./part_fields";
import type { Note } from "./use_part_notes";

/** What the keyboard asks of the list from within a part. */
export interface PartActs {
  add: (after: Part) => void;
  /** Several lines pasted at the caret. */
  paste: (id: string, before: string, lines: readonly string[], after: string) => void;
  remove: (id: string) => void;
  move: (id: string, by: 1 | -1) => void;
  /** False where there is no such level, so that Tab goes on to the next field. */
  indent: (id: string, by: 1 | -1) => boolean;
  step: (id: string, by: 1 | -1) => void;
  open: (id: string) => void;
}

interface Props { part: Part; label: string; open: boolean; notes: readonly Note[]; acts: PartActs }

/** The keys of a part's text: those that write on stay the text's own. */
function press(event: React.KeyboardEvent<HTMLTextAreaElement>, part: Part, acts: PartActs, flush: () => void) {
  const area = event.currentTarget;
  const at_start = area.selectionStart === 0 && area.selectionEnd === 0;
  const at_end = area.selectionStart === area.value.length;
  const up = event.key === "ArrowUp", down = event.key === "ArrowDown";
  const act = (run: () => void) => { event.preventDefault(); flush(); run(); };
  if (event.nativeEvent.isComposing) return;
  if (event.altKey && (up || down)) act(() => acts.move(part.id, up ? -1 : 1));
  else if (event.key === "Enter" && !event.shiftKey) act(() => acts.add(part));
  else if (event.key === "Tab" && at_start) { if (acts.indent(part.id, event.shiftKey ? -1 : 1)) event.preventDefault(); }
  else if (event.key === "Backspace" && area.value === "") act(() => acts.remove(part.id));
  else if (up && at_start) act(() => acts.step(part.id, -1));
  else if (down && at_end && !event.shiftKey) act(() => acts.step(part.id, 1));
}

/** Several lines become several parts; one goes where the caret is, as anywhere. */
function paste(event: React.ClipboardEvent<HTMLTextAreaElement>, part: Part, acts: PartActs, flush: () => void) {
  const words = event.clipboardData.getData("text/plain");
  const lines = lines_of(words);
  if (lines.length < 2) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  flush();
  acts.paste(part.id, value.slice(0, selectionStart) + (/^[ \t]/.test(words) ? " " : ""), lines, value.slice(selectionEnd));
}

/** The bodies and the deadline in a line, while the form is closed. */
function summary(part: Part): string {
  if (part.kind !== "task" && part.kind !== "report") return "";
  const due = part.due?.words || (part.due?.date ? bound_words(part.due.bound, part.due.date) : "");
  const who = part.who.map((one) => one.name).join(", ") || t("compose.nobody");
  const others = part.kind === "task" ? part.with.map((one) => one.name).join(", ") : part.to.map((one) => one.name).join(", ");
  return [who, others, due || t("compose.no_due")].filter(Boolean).join(" · ");
}

/** One line of the plan. */
export const PartRow = memo(function PartRow({ part, label, open, notes, acts }: Props) {
  const { content, edit, may_edit, show_passage } = useReview();
  const place = open ? content.composition?.places.find((one) => one.part === part.id)?.at : undefined;
  const { text, type, flush } = useTyped({ value: part.text, save: (next) => edit((now) => set_part(now, part.id, { text: next.normalize("NFC").replace(/\s+/g, " ").trim() })) });
  const kind = t(`compose.kind.${part.kind}`);
  const icon = (key: "up" | "down" | "remove" | "show", image: React.ReactNode, run: () => void, enabled = may_edit) =>
    <Button size="small" type="text" icon={image} title={t(`compose.${key}`)} aria-label={t(`compose.${key}`)} disabled={!enabled} onClick={run} />;
  return (
    <li className={css.part} data-kind={part.kind} data-level={part.level} data-open={open} onFocus={() => { if (!open) acts.open(part.id); }}>
      <span className={css.label} aria-hidden>{label}</span>
      <div className={css.lines}>
        <TextArea id={part_dom_id(part.id)} className={css.text!} variant={open ? "outlined" : "borderless"} min_rows={1} max_rows={24} value={text} readOnly={!may_edit} aria-label={label === "" ? kind : `${kind} ${label}`}
          placeholder={t(`compose.placeholder.${part.kind}`)} onChange={(event) => type(event.target.value)} onBlur={flush} onKeyDown={(event) => { if (may_edit) press(event, part, acts, flush); }}
          onPaste={(event) => { if (may_edit) paste(event, part, acts, flush); }} />
        {!open && summary(part) !== "" && <button type="button" className={css.summary} onClick={() => acts.open(part.id)}>{summary(part)}</button>}
        {notes.length > 0 && <ul className={css.notes}>{notes.map((note) => <li key={note.key} data-kind={note.kind}><strong>{note.title}</strong> {note.text}</li>)}</ul>}
        {open && (
          <fieldset className={css.form} disabled={!may_edit}>
            <PartFields part={part} />
            <div className={css.acts}>
              <Select size="small" aria-label={t("compose.kind")} value={part.kind} popupMatchSelectWidth={false} options={part_kinds.map((value) => ({ value, label: t(`compose.kind.${value}`) }))}
                onChange={(value) => edit((now) => set_kind(now, part.id, value))} />
              {icon("up", <ArrowUpOutlined aria-hidden />, () => acts.move(part.id, -1))}
              {icon("down", <ArrowDownOutlined aria-hidden />, () => acts.move(part.id, 1))}
              {icon("show", <EyeOutlined aria-hidden />, () => { if (place) show_passage([place[0]!, place[1]!]); }, place !== undefined)}
              {icon("remove", <DeleteOutlined aria-hidden />, () => acts.remove(part.id))}
            </div>
          </fieldset>
        )}
      </div>
    </li>
  );
});
