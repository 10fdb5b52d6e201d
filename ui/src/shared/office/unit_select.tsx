// Choosing a unit by typing a part of its name; the server searches, marks may be left out.
import { useQuery } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import { useDebounced } from "./debounced";

interface Props {
  value?: string | null;
  /** Gets the unit's id, undefined when cleared. */
  onChange?: (id: string | undefined) => void;
  id?: string;
  label?: string;
  /** Name of `value`, where it is already known. */
  name?: string | undefined;
}

export function UnitSelect({ value, onChange, id, label = t("office.unit"), name }: Props) {
  const [typed, set_typed] = useState("");
  const q = useDebounced(typed);
  const list = useUnits(q);
  const known = useQuery({
    queryKey: ["unit", value],
    queryFn: ({ signal }) => api.get("/api/units/{id}", { path: { id: value ?? "" }, signal }),
    enabled: Boolean(value) && name === undefined && !list.data?.some((unit) => unit.id === value),
  });
  const options = (list.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  const chosen = name ?? known.data?.name;
  if (value && chosen !== undefined && !options.some((one) => one.value === value)) options.unshift({ value, label: chosen });
  return (
    <Select
      {...(id ? { id } : {})} value={value ?? null} options={options} showSearch filterOption={false} allowClear aria-label={label}
      placeholder={t("office.unit.search")} popupMatchSelectWidth={false} style={{ width: "100%", minWidth: 220 }}
      onSearch={set_typed} onChange={(next: string | null) => onChange?.(next ?? undefined)}
      notFoundContent={list.isFetching ? <Spin size="small" /> : typed.trim() === "" ? t("office.unit.type") : t("office.unit.none")}
    />
  );
}

/** The units whose names match `q`, some tens of them. */
export function useUnits(q: string) {
  const list = useQuery({
    queryKey: ["units", "search", q],
    queryFn: ({ signal }) => api.get("/api/units", { query: { ...(q ? { q } : {}), size: 30 }, signal }),
    placeholderData: (before) => before,
  });
  return { ...list, data: list.data?.items };
}

/** Several units. `names`: those of the ids that are already chosen. */
export function UnitsSelect({ value = [], onChange, id, names = {} }: {
  value?: string[]; onChange?: (ids: string[]) => void; id?: string; names?: Record<string, string>;
}) {
  const [typed, set_typed] = useState("");
  const list = useUnits(useDebounced(typed));
  const [seen, set_seen] = useState(names);
  const options = (list.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  for (const one of value) if (!options.some((option) => option.value === one)) options.push({ value: one, label: seen[one] ?? one });
  return (
    <Select
      {...(id ? { id } : {})} mode="multiple" value={value} options={options} filterOption={false} style={{ width: "100%" }}
      placeholder={t("office.unit.search")} onSearch={set_typed} notFoundContent={list.isFetching ? <Spin size="small" /> : typed.trim() === "" ? t("office.unit.type") : t("office.unit.none")}
      onChange={(ids: string[], chosen) => {
        const labels = [chosen].flat().flatMap((one) => (one ? [[one.value, one.label] as const] : []));
        set_seen((before) => ({ ...before, ...Object.fromEntries(labels) }));
        set_typed("");
        onChange?.(ids);
      }}
    />
  );
}
