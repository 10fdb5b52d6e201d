import { useQuery } from "@tanstack/react-query";
import { Select, Spin } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { useDebounced } from "@/shared/office/debounced";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { t } from "@/shared/words/words";
import { bodies_named, type NamedBody } from "../model/composition";
import fields_css from "../panel/fields.module.css";
import { useReview } from "../review_context";

interface Props { id: string; label: string; value: readonly NamedBody[]; save: (bodies: NamedBody[]) => void; single?: boolean }

/** Bodies by name: those of the directory and of this plan are proposed, any other may be typed. */
export function BodiesPicker({ id, label, value, save, single = false }: Props) {
  const { content } = useReview();
  const [typed, set_typed] = useState("");
  const text = useDebounced(typed.trim(), 180);
  const found = useQuery({
    queryKey: ["units", "suggest", text],
    queryFn: ({ signal }) => api.get("/api/units/suggest", { query: { text, limit: 8 }, signal }),
    enabled: text !== "",
    staleTime: 60_000,
  });
  const here = content.composition ? bodies_named(content.composition) : [];
  const wanted = fold(typed.trim());
  const proposed: NamedBody[] = text === typed.trim() ? (found.data ?? []).map(({ name, kind, id: unit }) => ({ name, kind, id: unit })) : [];
  const known = new Map([...here, ...value, ...proposed].map((one) => [fold(one.name), one]));
  // What is typed may be taken as it stands, behind all that is known by a like name.
  const options = [...known.values()].filter((one) => proposed.includes(one) || fold(one.name).includes(wanted)).map((one) => ({ value: one.name, label: one.name }));
  if (wanted !== "" && !known.has(wanted) && !found.isFetching && text === typed.trim()) options.push({ value: text, label: t("compose.body.as_typed", { name: text }) });
  return (
    <Select<string[]> id={id} mode="multiple" className={fields_css.select} aria-label={label} value={value.map((one) => one.name)} filterOption={false} onInputKeyDown={tab_leaves}
      placeholder={t("compose.body.placeholder")} searchValue={typed} onSearch={set_typed} popupMatchSelectWidth={360} options={options} optionLabelProp="value"
      notFoundContent={found.isFetching ? <Spin size="small" /> : t("compose.body.type")}
      onChange={(chosen) => {
        set_typed("");
        const bodies = chosen.map((name) => known.get(fold(name)) ?? { name: name.normalize("NFC"), kind: null, id: null });
        save(single ? bodies.slice(-1) : bodies);
      }} />
  );
}
