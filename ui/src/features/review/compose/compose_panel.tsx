import { Button } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { EmptyState } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { indent_part, insert_part, labels_of, move_part, part_kinds, remove_part, type PartKind } from "../model/composition";
import { paste_lines } from "../model/pasted";
import { useReview } from "../review_context";
import css from "./compose.module.css";
import { part_dom_id } from "./dom_id";
import { HeadFields, FootFields } from "./head_fields";
import { BasisLines, RecipientLines } from "./line_lists";
import { PartRow, type PartActs } from "./part_row";
import { usePartNotes } from "./use_part_notes";

/** What Enter begins behind a part: under a heading a paragraph, else another of its kind. */
const kind_behind = (kind: PartKind): PartKind => (kind === "heading" ? "paragraph" : kind);

/** The plan in its parts, to be written by keyboard from top to bottom. */
export function ComposePanel() {
  const { content, edit, may_edit, follow_part } = useReview();
  const composition = content.composition!;
  const { parts } = composition;
  const labels = useMemo(() => labels_of(parts, composition.head.family), [parts, composition.head.family]);
  const notes = usePartNotes();
  const [open, set_open] = useState<string | null>(null);
  // Where the keyboard goes once the part is there.
  const [focus, set_focus] = useState<{ id: string } | null>(null);
  useEffect(() => { if (focus !== null) document.getElementById(part_dom_id(focus.id))?.focus(); }, [focus]);
  const latest = useRef({ content, follow_part });
  latest.current = { content, follow_part };

  const insert = useCallback((after: string | null, kind: PartKind, level = 1) => {
    let made = "";
    edit((now) => {
      const { id, edit: change } = insert_part(now, after, kind, level);
      made = id;
      return change;
    });
    if (made !== "") set_focus({ id: made });
  }, [edit]);

  const acts = useMemo<PartActs>(() => {
    const beside = (id: string, by: 1 | -1) => {
      const list = latest.current.content.composition!.parts;
      return list[list.findIndex((part) => part.id === id) + by]?.id;
    };
    return {
      open: (id) => { set_open(id); latest.current.follow_part(id); },
      add: (after) => insert(after.id, kind_behind(after.kind), after.kind === "heading" ? 1 : after.level),
      paste: (id, before, lines, after) => {
        let last = "";
        edit((now) => {
          const change = paste_lines(now, id, before, lines, after);
          last = change?.last ?? "";
          return change?.edit ?? null;
        });
        if (last !== "") set_focus({ id: last });
      },
      remove: (id) => {
        const next = beside(id, -1) ?? beside(id, 1);
        edit((now) => remove_part(now, id));
        if (next !== undefined) set_focus({ id: next });
      },
      move: (id, by) => { edit((now) => move_part(now, id, by)); set_focus({ id }); },
      indent: (id, by) => {
        const changes = indent_part(latest.current.content, id, by) !== null;
        if (changes) edit((now) => indent_part(now, id, by));
        return changes;
      },
      step: (id, by) => { const next = beside(id, by); if (next !== undefined) set_focus({ id: next }); },
    };
  }, [edit, insert]);

  const toolbar = (
    <div className={css.toolbar} role="toolbar" aria-label={t("compose.add")}>
      <span>{t("compose.add")}</span>
      {part_kinds.map((kind) => <Button key={kind} size="small" onClick={() => insert(open, kind)}>{t(`compose.kind.${kind}`)}</Button>)}
    </div>
  );
  return (
    <div className={css.compose}>
      <HeadFields />
      <BasisLines />
      <h2 className={css.heading}>{t("compose.body")}</h2>
      <p className={css.hint}>{t("compose.keys")}</p>
      {may_edit && toolbar}
      {parts.length === 0
        ? <EmptyState title={t("compose.empty")} text={t("compose.empty_text")} {...(may_edit ? { act: { text: t("compose.empty_act"), run: () => insert(null, "heading") } } : {})} />
        : <ol className={css.parts}>{parts.map((part, index) => <PartRow key={part.id} part={part} label={labels[index]!} open={open === part.id} notes={notes.get(part.id) ?? none} acts={acts} />)}</ol>}
      <RecipientLines />
      <FootFields />
    </div>
  );
}

const none: never[] = [];
