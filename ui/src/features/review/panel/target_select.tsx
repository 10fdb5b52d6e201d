import { Select } from "antd";
import { useState } from "react";
import { BodyOption, useBodies, type Candidate } from "@/shared/office/bodies";
import { fold } from "@/shared/format/fold";
import { NoUnit, useNewUnit } from "@/shared/office/new_unit";
import { t } from "@/shared/words/words";
import type { Body } from "../model/draft";
import css from "./bodies.module.css";

/** What was chosen: a real unit or group, a body that the draft already names, or whoever the plan gives work to. */
export type Chosen = { from: "directory"; candidate: Candidate } | { from: "draft"; body: Body } | { from: "rule" };

interface Props {
  label: string;
  placeholder: string;
  /** What the document prints: the first suggestions are for it. */
  printed: string;
  /** Bodies of the draft that can be chosen too. */
  bodies?: readonly Body[];
  on_choose: (chosen: Chosen) => void;
  /** Whether those who are told by their work can be chosen. */
  rules?: boolean;
  /** Leads to where several are picked one by one. */
  on_several?: () => void;
  id?: string;
}

/** Finds a real unit by name, short name or alias; the server forgives missing marks and abbreviations. */
export function TargetSelect({ label, placeholder, printed, bodies = [], on_choose, rules = false, on_several, id }: Props) {
  const [open, set_open] = useState(false);
  const [typed, set_typed] = useState("");
  const { candidates, loading } = useBodies(typed.trim() === "" ? printed : typed, { wanted: open });
  const wanted = fold(typed);
  const known = bodies.filter((body) => wanted === "" || [body.name, ...body.aliases].some((name) => fold(name).includes(wanted))).slice(0, 8);
  const new_unit = useNewUnit(({ id: unit_id, name, short_name }) => on_choose({ from: "directory", candidate: { kind: "unit", id: unit_id, name, short_name, score: 1, heir: null } }));
  const missed = typed.trim() === "" ? printed : typed;
  const addition = new_unit.options(loading ? "" : missed, candidates);
  return (
    <>
      <Select<string> id={id} className={css.select} aria-label={label} placeholder={placeholder} value={null} showSearch filterOption={false} searchValue={typed}
        onSearch={set_typed} open={open} onOpenChange={(next) => { set_open(next); if (!next) set_typed(""); }} popupMatchSelectWidth={380}
        notFoundContent={<NoUnit typed={missed} loading={loading} />}
        onChange={(value) => {
          if (new_unit.take(value, missed)) return;
          if (value === "several") { on_several?.(); return; }
          if (value === "rule") { on_choose({ from: "rule" }); return; }
          const body = bodies.find((one) => `draft:${one.id}` === value);
          const candidate = candidates.find((one) => `${one.kind}:${one.id}` === value);
          if (body) on_choose({ from: "draft", body });
          else if (candidate) on_choose({ from: "directory", candidate });
        }}
        options={[
          ...(known.length > 0 ? [{ label: t("review.unit.in_document"), title: "", options: known.map((body) => ({ value: `draft:${body.id}`, label: body.name })) }] : []),
          ...(candidates.length > 0 ? [{ label: t("review.unit.in_directory"), title: "", options: candidates.map((one) => ({ value: `${one.kind}:${one.id}`, label: <BodyOption candidate={one} /> })) }] : []),
          ...addition,
          ...(rules ? [{ value: "rule", label: t("office.charged.plan") }] : []),
          ...(on_several ? [{ value: "several", label: t("review.unit.several") }] : []),
        ]} />
      {new_unit.form}
    </>
  );
}
