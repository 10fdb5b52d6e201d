import type { At } from "@/shared/document/code_points";
import { overlap } from "@/shared/document/code_points";
import { t } from "@/shared/words/words";
import { is_read_back, warning_words } from "../model/read_back";
import { finding_words, useFindings } from "../panel/use_findings";
import { useReview } from "../review_context";

export interface Note { key: string; kind: "read" | "error" | "warning" | "note"; title: string; text: string }

/** By part: where the machine reads something else than was meant, and what the linter finds there. */
export function usePartNotes(): Map<string, Note[]> {
  const { content } = useReview();
  const { standing } = useFindings();
  const notes = new Map<string, Note[]>();
  const put = (at: At, note: Note) => content.composition?.places.forEach((place) => {
    if (overlap(place.at as unknown as At, at)) notes.set(place.part, [...(notes.get(place.part) ?? []), note]);
  });
  content.warnings.forEach((one, index) => {
    if (is_read_back(one) && one.at) put(one.at, { key: `w${index}`, kind: "read", title: t("compose.differs"), text: warning_words(content, one) });
  });
  standing?.forEach((one) => {
    const [from, to] = one.at;
    if (from !== undefined && to !== undefined) put([from, to], { key: one.id, kind: one.severity, title: t(`lint.${one.rule}.title` as "lint.two-leads.title"), text: `${finding_words(one, "reason")} ${finding_words(one, "way_out")}` });
  });
  return notes;
}
