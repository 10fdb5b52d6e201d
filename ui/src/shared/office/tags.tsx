// The office's states and roles as marks.
import type { Schema } from "@/shared/api/api";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t_of } from "@/shared/words/words";

const standing_tone: Record<Schema<"Standing">, Tone> = { done: "good", late: "bad", silent: "warn", "under-way": "active" };
export const StandingTag = ({ standing }: { standing: Schema<"Standing"> }) => (
  <StatusTag tone={standing_tone[standing]}>{t_of("office.standing", standing)}</StatusTag>
);

const role_tone: Record<Schema<"Role">, Tone> = { lead: "active", cooperate: "quiet", perform: "neutral" };
export const RoleTag = ({ role }: { role: Schema<"Role"> }) => (
  <StatusTag tone={role_tone[role]}>{t_of("office.role", role)}</StatusTag>
);

const plan_tone: Record<Schema<"PlanStatus">, Tone> = { confirmed: "quiet", "awaiting-approval": "warn", issued: "active", closed: "good" };
export const PlanStatusTag = ({ status }: { status: Schema<"PlanStatus"> }) => (
  <StatusTag tone={plan_tone[status]}>{t_of("office.plan_status", status)}</StatusTag>
);

const report_tone: Record<Schema<"ReportStatus">, Tone> = { due: "quiet", draft: "neutral", submitted: "active", accepted: "good", returned: "bad" };
export const ReportStatusTag = ({ status }: { status: Schema<"ReportStatus"> }) => (
  <StatusTag tone={report_tone[status]}>{t_of("office.report_status", status)}</StatusTag>
);

const consolidated_tone: Record<Schema<"ConsolidatedStatus">, Tone> = { draft: "neutral", "awaiting-approval": "warn", approved: "good" };
export const ConsolidatedStatusTag = ({ status }: { status: Schema<"ConsolidatedStatus"> }) => (
  <StatusTag tone={consolidated_tone[status]}>{t_of("office.consolidated_status", status)}</StatusTag>
);

const update_tone: Record<Schema<"UpdateKind">, Tone> = {
  received: "neutral", question: "warn", progress: "active", done: "good", difficulty: "bad", reopened: "quiet",
};
export const UpdateTag = ({ kind }: { kind: Schema<"UpdateKind"> }) => (
  <StatusTag tone={update_tone[kind]}>{t_of("office.update", kind)}</StatusTag>
);
