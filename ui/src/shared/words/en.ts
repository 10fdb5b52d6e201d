import type { vi } from "./vi";
import app from "./en/app.json";
import common from "./en/common.json";
import error from "./en/error.json";
import review from "./en/review.json";

export const en: Record<keyof typeof vi, string> = { ...app, ...common, ...review };
export const en_errors: Record<string, string> = error;
