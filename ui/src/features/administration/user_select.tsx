import { useQuery } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { useDebounced } from "@/shared/office/debounced";
import { t } from "@/shared/words/words";

/** Choosing a user by name or login; `name`: of the one who is already chosen. */
export function UserSelect({ value, onChange, id, name }: {
  value?: string | null; onChange?: (id: string | null) => void; id?: string; name?: string | undefined;
}) {
  const [typed, set_typed] = useState("");
  const q = useDebounced(typed);
  const list = useQuery({
    queryKey: ["users", "search", q],
    queryFn: ({ signal }) => api.get("/api/users", { query: { ...(q ? { q } : {}), size: 30 }, signal }),
    placeholderData: (before) => before,
  });
  const options = (list.data?.items ?? []).map((user) => ({ value: user.id, label: `${user.name} (${user.login})` }));
  if (value && name !== undefined && !options.some((one) => one.value === value)) options.unshift({ value, label: name });
  return (
    <Select
      {...(id ? { id } : {})} value={value ?? null} options={options} showSearch filterOption={false} allowClear onSearch={set_typed}
      placeholder={t("administration.user.search")} onChange={(next: string | null) => onChange?.(next ?? null)}
      notFoundContent={list.isFetching ? <Spin size="small" /> : t("common.no_match")}
    />
  );
}
