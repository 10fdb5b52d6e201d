// Who owes a task or a report: role, the real unit or group, and the name as printed.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState, type ReactNode } from "react";
import { api, type Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import { useDebounced } from "./debounced";
import { NoUnit, useNewUnit } from "./new_unit";
import css from "./party_editor.module.css";

export type EditedParty = Schema<"Party">;

export const party_input = ({ text, role, kind, id }: EditedParty): Schema<"PartyInput"> => ({ text, role, kind, id });

const roles: Schema<"Role">[] = ["lead", "cooperate", "perform"];

export function PartyEditor({ value = [], onChange, with_role = true, id }: {
  value?: EditedParty[]; onChange?: (parties: EditedParty[]) => void; with_role?: boolean; id?: string;
}) {
  const change = (index: number, part: Partial<EditedParty>) =>
    onChange?.(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () => onChange?.([...value, { text: "", role: with_role && value.length === 0 ? "lead" : with_role ? "cooperate" : "perform", kind: "unit", id: null, name: null }]);
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
          <TargetSelect party={party} change={(part) => change(index, part)} />
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

/** Units and groups that the printed or typed name may mean, best first; or none of them. */
export function TargetSelect({ party, change }: { party: EditedParty; change: (part: Partial<EditedParty>) => void }) {
  const [typed, set_typed] = useState("");
  const text = useDebounced(typed || party.text);
  const list = useQuery({
    queryKey: ["suggest", text],
    queryFn: ({ signal }) => api.get("/api/units/suggest", { query: { text, limit: 12 }, signal }),
    enabled: text.trim() !== "",
    placeholderData: (before) => before,
  });
  const candidates = list.data ?? [];
  const options: { value: string; label: ReactNode; disabled?: boolean }[] = candidates.map((one) => ({ value: one.id, label: `${one.name}${one.kind === "group" ? ` (${t_of("office.target", "group")})` : ""}` }));
  if (party.id !== null && !candidates.some((one) => one.id === party.id)) options.unshift({ value: party.id, label: party.name ?? party.text });
  const new_unit = useNewUnit((unit) => change({ kind: "unit", id: unit.id, name: unit.name, text: party.text || unit.name }));
  const missed = typed.trim() === "" && party.id === null ? party.text : typed;
  options.push(...new_unit.options(list.isFetching ? "" : missed, candidates));
  if (party.text !== "") options.push({ value: "none", label: t("office.target.none") });
  return (
    <>
      <Select
        aria-label={t("office.party.target")} showSearch filterOption={false} value={party.kind === "none" ? "none" : party.id}
        options={options} placeholder={t("office.unit.search")} onSearch={set_typed} {...(party.id === null && party.kind !== "none" ? { status: "warning" as const } : {})}
        notFoundContent={<NoUnit typed={missed} loading={list.isFetching} />}
        onChange={(chosen: string) => {
          if (new_unit.take(chosen, missed)) return;
          const one = candidates.find((candidate) => candidate.id === chosen);
          if (chosen === "none") change({ kind: "none", id: null, name: null });
          else if (one) change({ kind: one.kind, id: one.id, name: one.name, text: party.text || one.name });
        }}
      />
      {new_unit.form}
    </>
  );
}
