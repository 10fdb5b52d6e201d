import { createContext, useContext } from "react";
import type { At, CodePoints } from "@/shared/document/code_points";
import type { Body, PlanJson } from "./model/draft";
import type { Part } from "./model/facts";
import type { Build, Point, Resolution, View } from "./model/session";

/** What every piece of the review works with. */
export interface Review {
  draft_id: string;
  view: View;
  content: PlanJson;
  points: CodePoints;
  /** False for those who may only look, and for what follows from a plan that is written here. */
  may_edit: boolean;
  /** The plan is written here: its facts follow from its composition. */
  written: boolean;
  edit: (build: Build) => void;
  part: Part;
  show_part: (part: Part) => void;
  selected: string | null;
  /** Selects a fact: its part opens, its passage comes into view and flashes. */
  select: (path: string | null, options?: { focus?: boolean }) => void;
  /** Brings a passage of the document into view. */
  show_passage: (at: At) => void;
  /** Opens the line of the composition that a fact was read from; false where there is none. */
  write_at: (path: string) => boolean;
  /** Scrolls the document, where it is shown beside, to a part of the composition. */
  follow_part: (id: string) => void;
  /** Brings the passage of a part of the selected fact into view, where it has one. */
  show: (path: string) => void;
  /** The passage that is selected with the mouse or the keyboard in the document, if any. */
  passage: () => At | null;
  body: (id: string | null) => Body | undefined;
  resolution: (id: string | null) => Resolution | undefined;
  /** What is still open at a fact or within it. */
  open_at: (path: string) => readonly Point[];
}

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReview outside a review");
  return review;
}

/** The part of it that never changes: what holds to it alone is not drawn again at each selection. */
export const SelectContext = createContext<Review["select"]>(() => undefined);
export const useSelect = () => useContext(SelectContext);
