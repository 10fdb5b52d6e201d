// Who owes a task or a report: role, the real unit or group, and the name as printed.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { t, t_of } from "@/shared/words/words";
import { BodyOption, charged_words, useBodies } from "./bodies";
import { NoUnit, useNewUnit } from "./new_unit";
import css from "./party_editor.module.css";

export type EditedParty = Schema<"Party">;

export const party_input = ({ text, role, kind, id, section }: EditedParty): Schema<"PartyInput"> => ({ text, role, kind, id, section });

const roles: Schema<"Role">[] = ["lead", "cooperate", "perform"];

export function PartyEditor({ value = [], onChange, with_role = true, id }: {
  value?: EditedParty[]; onChange?: (parties: EditedParty[]) => void; with_role?: boolean; id?: string;
}) {
  const change = (index: number, part: Partial<EditedParty>) =>
    onChange?.(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () => onChange?.([...value, { text: "", role: with_role && value.length === 0 ? "lead" : with_role ? "cooperate" : "perform", kind: "unit", id: null, name: null, section: null }]);
  return (
    <div className={css.parties} {...(id ? { id } : {})}>
      {value.map((party, index) => (
        <div key={index} className={with_role ? css.party : css.party_plain}>
          {with_role && (
            <Select
              aria-label={t("office.party.role")} value={party.role} onChange={(role) => change(index, { role })}
              options={roles.map((role) => ({ value: role, label: t_of("office.role", role) }))}
            />
          )}
          <TargetSelect rules party={party} change={(part) => change(index, part)} />
          <Button
            type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("office.party.remove", { name: party.name ?? party.text })}
            onClick={() => onChange?.(value.filter((_, at) => at !== index))}
          />
          {party.text !== "" && party.text !== party.name && <small className={css.printed}>{t("office.party.text")}: {party.text}</small>}
        </div>
      ))}
      <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>{t("office.party.add")}</Button>
    </div>
  );
}

/** Units and groups that the printed or typed name may mean, best first; with `rules` whoever the plan gives work to; or none of them. */
export function TargetSelect({ party, change, rules = false }: { party: EditedParty; change: (part: Partial<EditedParty>) => void; rules?: boolean }) {
  const [typed, set_typed] = useState("");
  const { candidates, loading } = useBodies(typed || party.text);
  const options: { value: string; label: ReactNode; name: string }[] = candidates.map((one) => ({ value: one.id, label: <BodyOption candidate={one} />, name: one.name }));
  if (party.id !== null && !candidates.some((one) => one.id === party.id)) options.unshift({ value: party.id, label: party.name ?? party.text, name: party.name ?? party.text });
  const new_unit = useNewUnit((unit) => change({ kind: "unit", id: unit.id, name: unit.name, text: party.text || unit.name }));
  const missed = typed.trim() === "" && party.id === null ? party.text : typed;
  options.push(...new_unit.options(loading ? "" : missed, candidates).map((one) => ({ ...one, name: missed })));
  const charged = charged_words(party.section);
  const offered = party.kind === "charged" || party.text !== "" || (typed.trim() !== "" && fold(charged).includes(fold(typed)));
  if (rules && offered) options.push({ value: "charged", label: charged, name: charged });
  if (party.text !== "") options.push({ value: "none", label: t("office.target.none"), name: t("office.target.none") });
  return (
    <>
      <Select
        aria-label={t("office.party.target")} showSearch filterOption={false} value={party.kind === "none" || party.kind === "charged" ? party.kind : party.id} optionLabelProp="name"
        options={options} placeholder={t("office.unit.search")} onSearch={set_typed} {...(party.id === null && party.kind !== "none" && party.kind !== "charged" ? { status: "warning" as const } : {})}
        notFoundContent={<NoUnit typed={missed} loading={loading} />}
        onChange={(chosen: string) => {
          if (new_unit.take(chosen, missed)) return;
          const one = candidates.find((candidate) => candidate.id === chosen);
          if (chosen === "none") change({ kind: "none", id: null, name: null, section: null });
          else if (chosen === "charged") change({ kind: "charged", id: null, name: null, text: party.text || charged });
          else if (one) change({ kind: one.kind, id: one.id, name: one.name, section: null, text: party.text || one.name });
        }}
      />
      {new_unit.form}
    </>
  );
}
