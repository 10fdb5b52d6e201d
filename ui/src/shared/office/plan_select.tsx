import { useQuery } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import { useDebounced } from "./debounced";

interface Props {
  value: string | null;
  onChange: (id: string | undefined) => void;
  label?: string;
  placeholder?: string;
}

/** Choosing a plan, as a filter where nothing else is said: all plans where nothing is chosen. */
export function PlanSelect({ value, onChange, label = t("office.plan"), placeholder = t("office.plan.all") }: Props) {
  const [typed, set_typed] = useState("");
  const q = useDebounced(typed);
  const list = useQuery({
    queryKey: ["plans", "search", q],
    queryFn: ({ signal }) => api.get("/api/plans", { query: { ...(q ? { q } : {}), size: 30 }, signal }),
    placeholderData: (before) => before,
  });
  const listed = list.data?.items ?? [];
  const known = useQuery({
    queryKey: ["plan", value],
    queryFn: ({ signal }) => api.get("/api/plans/{id}", { path: { id: value ?? "" }, signal }),
    enabled: value !== null && list.isSuccess && !listed.some((plan) => plan.id === value),
  });
  const options = listed.map((plan) => ({ value: plan.id, label: plan.title }));
  if (value !== null && known.data) options.unshift({ value, label: known.data.title });
  const shown = options.some((one) => one.value === value) ? value : null;
  return (
    <Select
      value={shown} options={options} showSearch filterOption={false} allowClear aria-label={label} placeholder={placeholder}
      style={{ flex: "1 1 240px", minWidth: 0, maxWidth: 420 }} popupMatchSelectWidth={480} onSearch={set_typed}
      onChange={(id: string | null) => onChange(id ?? undefined)} notFoundContent={list.isFetching ? <Spin size="small" /> : t("common.no_match")}
    />
  );
}
