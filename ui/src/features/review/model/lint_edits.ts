// Setting findings of the linter aside, as edits of the draft: the reason stays
// with it, and an undo brings the finding back.
import type { PlanJson } from "./draft";
import { edit, type Edit } from "./edits";

/** RFC 6902: "add" puts the value whether the draft has had it before or not. */
const kept = (content: PlanJson, but: string) => (content.muted ?? []).filter((one) => one.finding !== but);

export const mute = (content: PlanJson, finding: string, reason: string): Edit =>
  edit("review.edit.muted", [{ op: "add", path: "/muted", value: [...kept(content, finding), { finding, reason }] }]);

export const unmute = (content: PlanJson, finding: string): Edit =>
  edit("review.edit.unmuted", [{ op: "add", path: "/muted", value: kept(content, finding) }]);
