import type { Schema } from "@/shared/api/api";

export type Point = Schema<"FocalPoint">;
export type Inner = Schema<"InnerUnit">;
/** The form that is open: somebody of a unit, or a division or village below one. */
export type Editing = { kind: "person"; unit: Schema<"UnitRef">; own: boolean; one: Point | null } | { kind: "inner"; unit: Schema<"UnitRef">; one: Inner | null };
