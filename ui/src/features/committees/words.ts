import type { Schema } from "@/shared/api/api";
import { t_of } from "@/shared/words/words";

type Kind = Schema<"CommitteeKind">;
type Role = Schema<"SeatRole">;

export const kinds: Kind[] = ["committee", "sub-committee", "team"];
export const roles: Role[] = ["head", "standing-deputy", "deputy", "standing-body", "member", "secretary"];

/** A team has a leader and members of its own name. */
export const role_words = (role: Role, kind: Kind) => t_of(kind === "team" ? "committees.role_team" : kind === "sub-committee" ? "committees.role_sub" : "committees.role", role);

export const role_options = (kind: Kind) => roles.map((value) => ({ value, label: role_words(value, kind) }));
