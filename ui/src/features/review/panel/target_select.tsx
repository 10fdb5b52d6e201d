import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useEffect, useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { NoUnit, useNewUnit } from "@/shared/office/new_unit";
import { t } from "@/shared/words/words";
import type { Body } from "../model/draft";
import css from "./bodies.module.css";

type Candidate = Schema<"Candidate">;

/** What was chosen: a real unit or group, or a body that the draft already names. */
export type Chosen = { from: "directory"; candidate: Candidate } | { from: "draft"; body: Body };

interface Props {
  label: string;
  placeholder: string;
  /** What the document prints: the first suggestions are for it. */
  printed: string;
  /** Bodies of the draft that can be chosen too. */
  bodies?: readonly Body[];
  on_choose: (chosen: Chosen) => void;
  id?: string;
}

function useDelayed(text: string, ms: number): string {
  const [late, set_late] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => set_late(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return late;
}

function Option({ candidate }: { candidate: Candidate }) {
  return <span className={css.option}><span>{candidate.name}</span><small>{[candidate.short_name, candidate.kind === "group" ? t("review.unit.group") : null].filter(Boolean).join(" · ")}</small></span>;
}

/** Finds a real unit by name, short name or alias; the server forgives missing marks and abbreviations. */
export function TargetSelect({ label, placeholder, printed, bodies = [], on_choose, id }: Props) {
  const [open, set_open] = useState(false);
  const [typed, set_typed] = useState("");
  const text = useDelayed(typed.trim() === "" ? printed : typed.trim(), 180);
  const found = useQuery({
    queryKey: ["units", "suggest", text],
    queryFn: ({ signal }) => api.get("/api/units/suggest", { query: { text, limit: 10 }, signal }),
    enabled: open && text !== "",
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const wanted = fold(typed);
  const known = bodies.filter((body) => wanted === "" || [body.name, ...body.aliases].some((name) => fold(name).includes(wanted))).slice(0, 8);
  const candidates = found.data ?? [];
  const new_unit = useNewUnit(({ id: unit_id, name, short_name }) => on_choose({ from: "directory", candidate: { kind: "unit", id: unit_id, name, short_name, score: 1 } }));
  const missed = typed.trim() === "" ? printed : typed;
  const addition = new_unit.options(found.isFetching ? "" : missed, candidates);
  return (
    <>
      <Select<string> id={id} className={css.select} aria-label={label} placeholder={placeholder} value={null} showSearch filterOption={false} searchValue={typed}
        onSearch={set_typed} open={open} onOpenChange={(next) => { set_open(next); if (!next) set_typed(""); }} popupMatchSelectWidth={380}
        notFoundContent={<NoUnit typed={missed} loading={found.isFetching} />}
        onChange={(value) => {
          if (new_unit.take(value, missed)) return;
          const body = bodies.find((one) => `draft:${one.id}` === value);
          const candidate = candidates.find((one) => `${one.kind}:${one.id}` === value);
          if (body) on_choose({ from: "draft", body });
          else if (candidate) on_choose({ from: "directory", candidate });
        }}
        options={[
          ...(known.length > 0 ? [{ label: t("review.unit.in_document"), title: "", options: known.map((body) => ({ value: `draft:${body.id}`, label: body.name })) }] : []),
          ...(candidates.length > 0 ? [{ label: t("review.unit.in_directory"), title: "", options: candidates.map((one) => ({ value: `${one.kind}:${one.id}`, label: <Option candidate={one} /> })) }] : []),
          ...addition,
        ]} />
      {new_unit.form}
    </>
  );
}
