// What a body of the draft was resolved to, in words and as the wishes that make it so.
import type { Resolve } from "./edits";
import type { Resolution } from "./session";
import { charged_words } from "@/shared/office/bodies";
import { t } from "@/shared/words/words";

export type Target = Resolution["members"][number];
/** A wish without the body it is for. */
export type Wish = Omit<Resolve, "unit">;

/** The units and groups that were picked or proposed for it; those who are told by their work are none of these. */
export function picks_of(resolution: Resolution | undefined): Target[] {
  if (resolution === undefined) return [];
  if (resolution.kind === "units") return resolution.members;
  return (resolution.kind === "unit" || resolution.kind === "group") && resolution.id !== null ? [{ kind: resolution.kind, id: resolution.id, name: resolution.name ?? "" }] : [];
}

/** One pick is that unit or group, several are all of them together; none leaves nothing picked. */
export function wish_for(picks: readonly Target[]): Wish | null {
  const [first, second] = picks;
  if (first === undefined) return null;
  if (second === undefined) return { kind: first.kind, id: first.id };
  return { kind: "units", id: null, members: picks.map(({ id }) => id) };
}

/** A resolution as the wish that settles it just so. */
export const wish_of = ({ kind, id, members, section }: Resolution): Wish =>
  kind === "units" ? { kind, id: null, members: members.map((one) => one.id) } : kind === "charged" ? { kind, id: null, section } : { kind, id };

/** Somebody still has to say which unit it is, or which ones are missing of those that it names. */
export const is_open = (resolution: Resolution | undefined): boolean =>
  resolution === undefined || (!resolution.by_person && (resolution.kind === "units" ? resolution.missing.length > 0 : resolution.kind !== "charged" && resolution.id === null));

/** Its name in one line: a unit's, a group's, "4 đơn vị", whoever is charged. */
export function target_words(resolution: Resolution): string {
  if (resolution.kind === "units") return t("review.unit.count", { n: resolution.units.length });
  if (resolution.kind === "charged") return charged_words(resolution.section);
  return resolution.name ?? t("review.unit.set");
}

/** The names of all units behind it, where it is not one unit itself. */
export const names_behind = (resolution: Resolution | undefined): string[] => (resolution === undefined || resolution.kind === "unit" ? [] : resolution.units.map(({ name }) => name));
