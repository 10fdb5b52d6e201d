// The plan JSON as the review works on it (docs/plan.schema.json).
import type { Schema } from "@/shared/api/api";
import type { At } from "@/shared/document/code_points";
import type { LayoutBlock } from "@/shared/document/layout";

export type Composition = Schema<"Composition">;
export type Role = "lead" | "cooperate" | "perform";
export type Bound = "before" | "by" | "in" | "from";
export type Frequency = "once" | "monthly" | "quarterly" | "half-yearly" | "yearly" | "periodic" | "ad-hoc";
export type Purpose = "to-report" | "to-implement" | "to-coordinate" | "to-know" | "to-file";

export interface Source {
  file: string; sha256: string; media_type: string; pages: number | null; encoding: string; ocr: boolean;
  text?: string | null; layout?: LayoutBlock[] | null;
  /** Words of a scan that were recognised with little confidence. */
  doubtful?: At[] | null;
}
export interface Received { by: string | null; number: string | null; date: string | null }
export interface Signature { authority: string | null; position: string | null; name: string | null }
export interface DocumentHead {
  kind: string | null; number: string | null; symbol: string | null; family: "party" | "state" | "other";
  issuer: string | null; issuer_parent: string | null; place: string | null; date: string | null; title: string | null;
  urgency: string | null; circulation: string | null; received: Received | null; signature: Signature | null;
  at: Record<string, At | null | undefined>;
}
export interface Reference {
  symbol: string; kind: string | null; date: string | null; issuer: string | null; title: string | null;
  relation: "basis" | "cites"; ground: string | null; at: At;
}
export interface Section { path: string; label: string; heading: string | null; starts: string; role: string; at: At; children: Section[] }
export interface Period { id: string; from: string | null; to: string | null; peak: boolean; text: string; at: At }
export interface Phase { id: string; name: string; at: At }
export interface ProgrammeEvent { id: string; name: string; date: string | null; phase: string | null; at: At }
export interface Theme { text: string; section: string | null; at: At }
export type Channel = Theme;
/** A body as the document names it; at: every mention. */
export interface Body { id: string; name: string; aliases: string[]; class: "unit" | "group"; members: string[]; at: At[] }
export interface Mention { unit: string | null; text: string; at: At }
export interface Due { date: string | null; bound: Bound | null; text: string; relative_to: string | null; at: At }
export interface Deliverable { what: string; quantity: number | null; unit: string | null; at: At }
export interface Task {
  id: string; section: string | null; text: string; assignees: Mention[]; role: Role; with: Mention[]; due: Due | null;
  recurrence: { every: string; text: string } | null; condition: string | null; needs: string[]; period: string | null; phase: string | null;
  deliverables: Deliverable[]; confidence: number; at: At;
}
/** What a report must tell; as a question of its form, and where it is printed. */
export type ReportField = Schema<"FormField"> & { at: At | [] };
export interface Reporting {
  from: Mention[]; to: Mention[]; via: Mention | null; due: Due | null; frequency: Frequency; confidence?: number; at: At;
  /** Absent: nobody has looked for them. */
  fields?: ReportField[] | null;
}
export interface Recipient { name: string; purpose: Purpose | null; at: At }
export interface Warning { code: string; message: string; at: At | null }

/** A word that is probably misspelt or misread, and what may be meant. */
export interface Slip { text: string; suggestion: string; at: At }

/** A finding of the linter that a person set aside. */
export interface Muted { finding: string; reason: string }

export interface PlanJson {
  source: Source; document: DocumentHead; references: Reference[]; sections: Section[]; periods: Period[]; phases: Phase[];
  events: ProgrammeEvent[]; themes: Theme[]; channels: Channel[]; units: Body[]; tasks: Task[]; reporting: Reporting[];
  recipients: Recipient[]; warnings: Warning[];
  muted?: Muted[] | null;
  slips?: Slip[] | null;
  spellings?: Slip[] | null;
  /** What a person said of tables' columns. */
  columns?: { header: string; meaning: string; at: At }[] | null;
  /** Of a plan that is written here: what all the rest is rendered and read from. */
  composition?: Composition;
}

/** The lists of facts, by their names in the plan JSON. */
export type FactList = "references" | "periods" | "phases" | "events" | "themes" | "channels" | "units" | "tasks" | "reporting" | "recipients" | "warnings";
