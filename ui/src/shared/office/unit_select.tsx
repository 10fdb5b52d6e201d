// Choosing a unit by typing a part of its name; the server finds the best ones first, marks may be left out.
import { useQuery } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { t } from "@/shared/words/words";
import { BodyOption, useBodies } from "./bodies";

interface Props {
  value?: string | null;
  /** Gets the unit's id, undefined when cleared. */
  onChange?: (id: string | undefined) => void;
  id?: string;
  label?: string;
  /** Name of `value`, where it is already known; what is picked here brings its own. */
  name?: string | undefined;
}

export function UnitSelect({ value, onChange, id, label = t("office.unit"), name }: Props) {
  const [typed, set_typed] = useState("");
  const [picked, set_picked] = useState<{ id: string; name: string }>();
  const list = useUnits(typed);
  const given = picked ? (picked.id === value ? picked.name : undefined) : name;
  const known = useQuery({
    queryKey: ["unit", value],
    queryFn: ({ signal }) => api.get("/api/units/{id}", { path: { id: value ?? "" }, signal }),
    enabled: Boolean(value) && given === undefined && !list.units.some((unit) => unit.id === value),
  });
  const options = list.units.map((unit) => ({ value: unit.id, label: <BodyOption candidate={unit} />, title: unit.name, name: unit.name }));
  const chosen = given ?? known.data?.name;
  // While somebody looks for another one, what was chosen before stands in the field alone.
  if (typed.trim() === "" && value && chosen !== undefined && !options.some((one) => one.value === value)) options.push({ value, label: <>{chosen}</>, title: chosen, name: chosen });
  return (
    <Select
      {...(id ? { id } : {})} value={value ?? null} options={options} showSearch filterOption={false} allowClear aria-label={label} onInputKeyDown={tab_leaves}
      placeholder={t("office.unit.search")} popupMatchSelectWidth={false} style={{ width: "100%", minWidth: 220 }} labelRender={({ value: of, label: shown }) => options.find((one) => one.value === of)?.name ?? (of === value ? chosen : undefined) ?? shown}
      onSearch={set_typed} onChange={(next: string | null) => {
        const one = options.find((option) => option.value === next);
        if (one) set_picked({ id: one.value, name: one.name });
        set_typed("");
        onChange?.(next ?? undefined);
      }}
      notFoundContent={list.loading ? <Spin size="small" /> : typed.trim() === "" ? t("office.unit.type") : t("office.unit.none")}
    />
  );
}

type Listed = Pick<Schema<"Candidate">, "id" | "name" | "short_name" | "kind">;

/** What somebody means by `typed`, best first; the first units by name while nothing is typed. */
export function useUnits(typed: string): { units: Listed[]; loading: boolean } {
  const nothing = typed.trim() === "";
  const found = useBodies(typed, { limit: 20 });
  const list = useQuery({
    queryKey: ["units", "search", ""],
    queryFn: ({ signal }) => api.get("/api/units", { query: { size: 30 }, signal }),
    enabled: nothing,
  });
  if (nothing) return { units: (list.data?.items ?? []).map((unit) => ({ ...unit, kind: "unit" as const })), loading: list.isFetching };
  return { units: found.candidates.filter(({ kind }) => kind === "unit"), loading: found.loading };
}

/** Several units. `names`: those of the ids that are already chosen. */
export function UnitsSelect({ value = [], onChange, id, names = {} }: {
  value?: string[]; onChange?: (ids: string[]) => void; id?: string; names?: Record<string, string>;
}) {
  const [typed, set_typed] = useState("");
  const list = useUnits(typed);
  const [seen, set_seen] = useState(names);
  const options = list.units.map((unit) => ({ value: unit.id, label: unit.name }));
  for (const one of value) if (!options.some((option) => option.value === one)) options.push({ value: one, label: seen[one] ?? one });
  return (
    <Select
      {...(id ? { id } : {})} mode="multiple" value={value} options={options} filterOption={false} onInputKeyDown={tab_leaves} style={{ width: "100%" }}
      placeholder={t("office.unit.search")} onSearch={set_typed} notFoundContent={list.loading ? <Spin size="small" /> : typed.trim() === "" ? t("office.unit.type") : t("office.unit.none")}
      onChange={(ids: string[], chosen) => {
        const labels = [chosen].flat().flatMap((one) => (one ? [[one.value, one.label] as const] : []));
        set_seen((before) => ({ ...before, ...Object.fromEntries(labels) }));
        set_typed("");
        onChange?.(ids);
      }}
    />
  );
}
