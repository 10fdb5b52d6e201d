import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useDebounced } from "@/shared/office/debounced";
import { t_of, type Params } from "@/shared/words/words";
import { useReview } from "../review_context";

export type Finding = Schema<"Finding">;

/** The findings for the draft as the server has it, asked for anew when corrections have come to rest. */
export function useFindings() {
  const { draft_id, view } = useReview();
  const revision = useDebounced(view.revision, 500);
  const query = useQuery({
    queryKey: ["draft-lint", draft_id, revision],
    queryFn: ({ signal }) => api.get("/api/drafts/{id}/lint", { path: { id: draft_id }, signal }),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
  return { ...query, findings: query.data?.findings, without: query.data?.without ?? 0, standing: query.data?.findings.filter((one) => one.muted === null), behind: query.isFetching || revision !== view.revision };
}

/** The reason or the way out of a finding, in its variant's words where it has any of its own. */
export function finding_words(finding: Finding, part: "reason" | "way_out"): string {
  const params: Params = Object.fromEntries(finding.params.map(({ name, value }) => [name, value]));
  const own = finding.variant === "" ? "" : t_of(`lint.${finding.rule}.${part}`, finding.variant, params);
  return own !== "" && own !== finding.variant ? own : t_of(`lint.${finding.rule}`, part, params);
}
