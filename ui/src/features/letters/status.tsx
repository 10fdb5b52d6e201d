import type { Schema } from "@/shared/api/api";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t_of } from "@/shared/words/words";

type Status = Schema<"LetterStatus">;
const tones: Record<Status, Tone> = { draft: "neutral", "awaiting-approval": "warn", approved: "active", issued: "good" };

export const statuses = Object.keys(tones) as Status[];

export const LetterStatusTag = ({ status }: { status: Status }) => <StatusTag tone={tones[status]}>{t_of("letters.status", status)}</StatusTag>;
