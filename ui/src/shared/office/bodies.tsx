// Units and groups by what somebody types: one search for every place where they are chosen.
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import { useDebounced } from "./debounced";
import css from "./office.module.css";

export type Candidate = Schema<"Candidate">;

/** Best first, by name, short name or alias; marks may be missing and words abbreviated. `text`: what the candidates are for. */
export function useBodies(typed: string, { limit = 12, wanted = true } = {}): { candidates: readonly Candidate[]; loading: boolean; text: string } {
  const text = useDebounced(typed.trim(), 180);
  const found = useQuery({
    queryKey: ["units", "suggest", text, limit],
    queryFn: ({ signal }) => api.get("/api/units/suggest", { query: { text, limit }, signal }),
    enabled: wanted && text !== "",
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return { candidates: found.data ?? [], loading: found.isFetching, text };
}

/** "Các đơn vị được giao nhiệm vụ trong mục III": told by their work; no section: in the whole plan. */
export const charged_words = (section: string | null): string => (section === null ? t("office.charged.plan") : t("office.charged.section", { section }));

const heir_words = ({ from, function: of, basis }: NonNullable<Candidate["heir"]>): string =>
  (of === "" ? t("office.heir_of_all", { from, basis }) : t("office.heir_of", { from, of, basis }));

/** A candidate in a list: its name, and under it what tells it from others, or from whom it took over what. */
export function BodyOption({ candidate }: { candidate: Pick<Candidate, "name" | "short_name" | "kind"> & Partial<Pick<Candidate, "heir">> }) {
  const under = [candidate.short_name, candidate.kind === "group" ? t("office.target.group") : null, candidate.heir ? heir_words(candidate.heir) : null].filter(Boolean).join(" · ");
  return <span className={css.body}><span>{candidate.name}</span>{under !== "" && <small>{under}</small>}</span>;
}
