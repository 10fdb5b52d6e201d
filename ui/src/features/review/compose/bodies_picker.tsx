import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { useDebounced } from "@/shared/office/debounced";
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
  const proposed: NamedBody[] = (found.data ?? []).map(({ name, kind, id: unit }) => ({ name, kind, id: unit }));
  const known = [...value, ...proposed, ...here.filter((body) => fold(body.name).includes(fold(typed)))];
  const body_of = (name: string): NamedBody => known.find((one) => one.id !== null && fold(one.name) === fold(name)) ?? known.find((one) => fold(one.name) === fold(name)) ?? { name, kind: null, id: null };
  const names = [...new Map(known.map((one) => [fold(one.name), one.name])).values()];
  return (
    <Select<string[]> id={id} mode="tags" className={fields_css.select} aria-label={label} value={value.map((one) => one.name)} tokenSeparators={[";"]} filterOption={false}
      placeholder={t("compose.body.placeholder")} searchValue={typed} onSearch={set_typed} popupMatchSelectWidth={360} options={names.map((name) => ({ value: name, label: name }))}
      onChange={(chosen) => {
        set_typed("");
        const bodies = chosen.map((name) => body_of(name.normalize("NFC").trim())).filter((one) => one.name !== "");
        save(single ? bodies.slice(-1) : bodies);
      }} />
  );
}
