import app from "./vi/app.json";
import common from "./vi/common.json";
import error from "./vi/error.json";
import review from "./vi/review.json";

export const vi = { ...app, ...common, ...review };
export const vi_errors: Record<string, string> = error;
