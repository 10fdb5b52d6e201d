import { Segmented } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Schema } from "@/shared/api/api";
import { CodePoints } from "@/shared/document/code_points";
import { DocumentView, type DocumentHandle } from "@/shared/document/document_view";
import type { MarkKind } from "@/shared/document/marks";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { part_dom_id } from "./compose/dom_id";
import { Conflict } from "./conflict";
import { Legend } from "./document/legend";
import { selected_passage } from "./document/passage";
import { SelectionMenu } from "./document/selection_menu";
import { Earlier } from "./earlier";
import { KeysHelp } from "./keys_help";
import { fact_of, marks_of, part_of, passages_at, paths_of, type Part } from "./model/facts";
import { part_at } from "./model/composition";
import { remove_fact } from "./model/edits";
import { accept_slip, slip_at } from "./model/slip_edits";
import type { EditSession, Point } from "./model/session";
import { fact_id, focus_field } from "./panel/fact_id";
import { Panel } from "./panel/panel";
import { ReviewContext, SelectContext, type Review } from "./review_context";
import { Ended, has_ended, useStanding } from "./standing";
import { TopBar } from "./top_bar";
import { useKeys } from "./use_keys";
import css from "./workbench.module.css";

interface Props { draft: Schema<"Draft">; session: EditSession; reload: () => void }

const quiet: ReadonlySet<MarkKind> = new Set(["section"]);
const none: readonly Point[] = [];

/** The first place in a fact's card where something can be typed or chosen. */
function focus_fact(path: string) {
  const card = document.getElementById(fact_id(path));
  (card?.querySelector<HTMLElement>("textarea, input, [role=combobox]") ?? card)?.focus();
}

/** The document at the left, what was read from it at the right, and what binds the two. */
export function Workbench({ draft, session, reload }: Props) {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const { content } = view;
  const written = content.composition !== undefined;
  const text = content.source.text ?? "";
  const points = useMemo(() => new CodePoints(text), [text]);
  // The number of a page belongs to no sheet that is still written.
  const layout = useMemo(() => written ? content.source.layout?.filter((block) => block.kind !== "header" && block.kind !== "furniture") : content.source.layout, [written, content.source.layout]);
  const marks = useMemo(() => marks_of(content, points), [content, points]);
  const [part, show_part] = useState<Part>(written ? "compose" : view.points.length > 0 ? "points" : "tasks");
  const [selected, set_selected] = useState<string | null>(null);
  const [hidden, set_hidden] = useState<ReadonlySet<MarkKind>>(quiet);
  const [help, set_help] = useState(false);
  const [side, set_side] = useState<"document" | "facts">("document");
  const paper = useRef<DocumentHandle>(null);
  const latest = useRef({ content, selected, part, points: view.points });
  latest.current = { content, selected, part, points: view.points };

  const select = useCallback<Review["select"]>((path, { focus = false } = {}) => {
    const fact = path === null ? null : fact_of(path);
    set_selected(fact);
    if (path === null || fact === null) return;
    if (latest.current.part !== "points" || part_of(fact) === "points") show_part(part_of(fact));
    const [first] = passages_at(latest.current.content, path);
    if (paper.current?.show(path) === false && first) paper.current.show_at(first);
    requestAnimationFrame(() => {
      document.getElementById(fact_id(fact))?.scrollIntoView({ block: "nearest" });
      if (focus && !focus_field(path)) focus_fact(fact);
    });
  }, []);
  const write_at = useCallback<Review["write_at"]>((path) => {
    const { composition } = latest.current.content;
    const [at] = passages_at(latest.current.content, path);
    const line = composition && at ? part_at(composition, at) : undefined;
    if (line === undefined) return false;
    show_part("compose");
    requestAnimationFrame(() => document.getElementById(part_dom_id(line.id))?.focus());
    return true;
  }, []);
  // A click in the document leads to the fact's own part.
  const pick = useCallback((path: string) => {
    const fact = fact_of(path);
    set_side("facts");
    if (latest.current.part === "compose" && write_at(path)) return;
    show_part(part_of(fact));
    set_selected(fact);
    requestAnimationFrame(() => document.getElementById(fact_id(fact))?.scrollIntoView({ block: "nearest", behavior: "smooth" }));
  }, [write_at]);
  const edit = useCallback<Review["edit"]>((build) => session.edit(build), [session]);

  const open_by_fact = useMemo(() => {
    const map = new Map<string, Point[]>();
    view.points.forEach((point) => map.set(fact_of(point.path), [...(map.get(fact_of(point.path)) ?? []), point]));
    return map;
  }, [view.points]);

  const step = useCallback((by: 1 | -1) => {
    const paths = latest.current.part === "points" ? [...new Set(latest.current.points.map((point) => fact_of(point.path)))] : paths_of(latest.current.content, latest.current.part);
    if (paths.length === 0) return;
    const here = paths.indexOf(latest.current.selected ?? "");
    select(paths[here < 0 ? (by > 0 ? 0 : paths.length - 1) : Math.min(paths.length - 1, Math.max(0, here + by))]!);
  }, [select]);
  const next_open = useCallback(() => {
    const paths = [...new Set(latest.current.points.map((point) => fact_of(point.path)))];
    const here = paths.indexOf(latest.current.selected ?? "");
    const path = paths[(here + 1) % paths.length];
    if (path === undefined) return;
    show_part(part_of(path));
    latest.current.part = part_of(path);
    select(path);
  }, [select]);

  const standing = useStanding(draft, session);
  const ended = has_ended(draft, standing);
  const may_edit = may(draft, "edit") && view.saving.state !== "conflict" && !ended;
  const remove_selected = () => { if (may_edit && !written && selected !== null) edit((now) => remove_fact(now, selected)); };
  const take_slip = () => {
    const index = written ? -1 : slip_at(content, selected, selected === null ? [] : passages_at(content, selected));
    if (index >= 0) edit((now) => accept_slip(now, index));
  };
  useKeys({ step, next_open, accept_slip: take_slip, edit: () => { if (selected !== null) focus_fact(selected); }, remove: remove_selected, undo: () => session.undo(), redo: () => session.redo(), help: () => set_help(true) }, may_edit);
  useEffect(() => { if (selected !== null && passages_at(content, selected).length === 0 && part_of(selected) !== "document" && !paths_of(content, part_of(selected)).includes(selected)) set_selected(null); }, [content, selected]);

  const review: Review = {
    draft_id: draft.id, view, content, points, may_edit, written, edit, part, show_part, selected, select,
    show_passage: (at) => { set_side("document"); requestAnimationFrame(() => paper.current?.show_at(at)); },
    show: (path) => { paper.current?.show(path); },
    write_at,
    follow_part: (id) => {
      const place = content.composition?.places.find((one) => one.part === id);
      if (place) paper.current?.show_at([place.at[0]!, place.at[1]!]);
    },
    passage: () => selected_passage(paper.current?.element ?? null),
    body: (id) => content.units.find((one) => one.id === id),
    resolution: (id) => view.resolutions.find((one) => one.unit === id),
    open_at: (path) => open_by_fact.get(path) ?? none,
  };

  return (
    <ReviewContext.Provider value={review}><SelectContext.Provider value={select}>
      <div className={css.workbench} data-side={side}>
        <TopBar draft={draft} session={session} next_open={next_open} help={() => set_help(true)} />
        {ended ? <Ended standing={standing!} /> : view.saving.state === "conflict" ? <Conflict by={view.saving.by} reload={reload} /> : <Earlier draft={draft} />}
        <Segmented block className={css.sides} value={side} onChange={set_side} options={[{ value: "document", label: t("review.side.document") }, { value: "facts", label: written ? t("compose.part") : t("review.side.facts") }]} />
        <section className={css.left} aria-label={t("review.document")}>
          <Legend marks={marks} hidden={hidden} change={set_hidden} />
          {/* It scrolls, so the keyboard has to reach it. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={css.desk} tabIndex={0} data-scrolls>
            <div className={css.paper}>
              <DocumentView ref={paper} label={content.source.file} text={text} layout={layout} marks={marks} selected={selected} hidden={hidden} on_pick={pick} />
            </div>
          </div>
          {may_edit && !written && <SelectionMenu paper={paper} />}
        </section>
        <Panel />
      </div>
      <KeysHelp written={written} open={help} close={() => set_help(false)} />
    </SelectContext.Provider></ReviewContext.Provider>
  );
}
