import { useQuery } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { body_name } from "@/shared/format/official_names";
import { useDebounced } from "@/shared/office/debounced";
import { t } from "@/shared/words/words";
import css from "./compose.module.css";

type Plan = Schema<"PlanRow">;

/** "Căn cứ Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của … về …", as far as the plan states it. */
export function citation_of(plan: Plan): string {
  const [year, month, day] = (plan.date ?? "").split("-");
  return t("compose.basis.cite", {
    symbol: plan.symbol === null ? "" : t("compose.basis.symbol", { symbol: plan.symbol }),
    dated: year && month && day ? t("compose.basis.dated", { day, month, year }) : "",
    issuer: plan.issuer === null ? "" : t("compose.basis.issuer", { issuer: body_name(plan.issuer) }),
    title: plan.title,
  }).replace(/\s+/g, " ");
}

/** A plan that the office has already, cited as a legal basis. */
export function BasisPicker({ add }: { add: (text: string) => void }) {
  const [typed, set_typed] = useState("");
  const [open, set_open] = useState(false);
  const q = useDebounced(typed);
  const list = useQuery({
    queryKey: ["plans", "search", q],
    queryFn: ({ signal }) => api.get("/api/plans", { query: { ...(q ? { q } : {}), size: 30 }, signal }),
    placeholderData: (before) => before,
    enabled: open,
  });
  const plans = list.data?.items ?? [];
  return (
    <Select<string> size="small" className={css.basis!} value={null} showSearch filterOption={false} aria-label={t("compose.basis.pick")} placeholder={t("compose.basis.pick")} popupMatchSelectWidth={420}
      open={open} onOpenChange={set_open} searchValue={typed} onSearch={set_typed} options={plans.map((plan) => ({ value: plan.id, label: [plan.symbol, plan.title].filter(Boolean).join(" · ") }))}
      notFoundContent={list.isFetching ? <Spin size="small" /> : t("common.no_match")}
      onChange={(id) => { const plan = plans.find((one) => one.id === id); if (plan) add(citation_of(plan)); }} />
  );
}
